package vn.vuonlen.funding;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.vuonlen.funding.FundingApi.CHECKER;
import static vn.vuonlen.funding.FundingApi.MAKER;
import static vn.vuonlen.funding.FundingApi.budget;
import static vn.vuonlen.funding.FundingApi.disbursement;
import static vn.vuonlen.funding.FundingApi.proposed;
import static vn.vuonlen.funding.FundingApi.with;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.AsyncApi;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TopicReader;
import vn.vuonlen.infrastructure.testing.TopicStorage;
import vn.vuonlen.kit.outbox.PublishedTopic;
import vn.vuonlen.kit.republication.RepublicationCompleted;

/** The published events, read from the topics and held against the contract files. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class EventTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CONTRACTS = Path.of(System.getProperty("vuonlen.root"), "funding-service/contracts");

    @Inject
    @Any
    Instance<PublishedTopic> topics;

    @BeforeEach
    void provideProvince() throws Exception {
        ProvinceFixture.provide();
    }

    @ParameterizedTest
    @ValueSource(strings = {"programme", "budget", "allocation", "disbursement", "totals"})
    void goldenSamplesConformToTheContract(String thing) throws IOException {
        assertEquals(List.of(), violations(thing, sample(thing).toString()));
    }

    @Test
    void asyncApiNamesEveryTopicAndItsType() throws IOException {
        var published = topics.stream().collect(toMap(PublishedTopic::topic, PublishedTopic::ceType));

        assertEquals(published, AsyncApi.in(CONTRACTS).typesByTopic());
    }

    /** The topics as the service created them. */
    @Test
    void asyncApiDescribesTheTopicsAsTheyAre() throws Exception {
        var asyncApi = AsyncApi.in(CONTRACTS);

        assertEquals(TopicStorage.of(asyncApi.typesByTopic().keySet()), asyncApi.storageByTopic());
    }

    @Test
    void theContractOfEventsIsServedInOnePiece() throws IOException {
        var yaml = given().get("/q/asyncapi").then().statusCode(200).extract().asString();

        var document = AsyncApi.tree(yaml);
        for (var message : document.at("/components/messages")) {
            var topic = message.path("name").asText().replace("vn.vuonlen.", "");
            assertEquals(
                    JSON.readTree(Files.readString(CONTRACTS.resolve(topic + ".schema.json"))),
                    message.at("/payload/schema"));
            assertEquals(
                    JSON.readTree(Files.readString(CONTRACTS.resolve(
                            AsyncApi.in(CONTRACTS).examples(topic).getFirst()))),
                    message.at("/examples/0/payload"));
        }
    }

    /** Of a version without the number of the treasury's document, whose events stay in the topic. */
    @Test
    void theFormerSampleOfADisbursementStaysValid() throws IOException {
        var former = JSON.readTree(Files.readString(CONTRACTS.resolve("samples/funding.disbursement.v1.json")));

        assertFalse(former.has("document"));
        assertEquals(List.of(), violations("disbursement", former.toString()));
    }

    @Test
    void seededProgrammesArePublished() throws IOException {
        var p135 = sample("programme");

        try (var reader = new TopicReader("funding.programme.v1")) {
            var event = reader.newest(p135.get("id").asText(), 1);

            assertEquals(p135, JSON.readTree(event.value()));
        }
    }

    @Test
    void everyActIsPublishedAsTheContractSays() throws IOException {
        var line = MAKER.created("/v1/budgets", with(budget("P135", 900), "project", "INFRASTRUCTURE"));
        var allocation = proposed(line, ProvinceFixture.BORDER_COMMUNE, 300);
        CHECKER.post("/v1/allocations/" + allocation + "/approval", null);
        var disbursement =
                MAKER.created("/v1/disbursements", with(disbursement(allocation, 100), "document", "GRV 312/2018"));

        assertPublished("budget", line, 1, "/amount", "900");
        assertPublished("allocation", allocation, 2, "/status", "APPROVED");
        assertPublished("disbursement", disbursement, 1, "/document", "GRV 312/2018");
    }

    private static void assertPublished(String thing, String id, long version, String pointer, String value)
            throws IOException {
        try (var reader = new TopicReader("funding." + thing + ".v1")) {
            var event = reader.newest(id, version);
            var state = JSON.readTree(event.value());
            assertEquals(List.of(), violations(thing, event.value()));
            assertEquals(fields(sample(thing)), fields(state));
            assertEquals(
                    List.of(),
                    violationsOf(AsyncApi.in(CONTRACTS).headers("funding." + thing + ".v1"), headers(event)));
            assertEquals(value, state.at(pointer).asText());
            assertEquals(id, event.key());
            assertEquals(id, header(event, "ce_subject"));
            assertEquals("vn.vuonlen.funding." + thing + ".v1", header(event, "ce_type"));
            assertEquals("/vuonlen/funding-service", header(event, "ce_source"));
            assertEquals(id + ":1:" + header(event, "ce_version"), header(event, "ce_id"));
        }
    }

    /** As the relay publishes it; what it is for is tried by the kit. */
    @Test
    void theEndOfARepublicationKeepsItsContract() throws IOException {
        var end = new RepublicationCompleted(7, 6);

        var schema = Files.readString(CONTRACTS.resolve("republication-completed.v1.schema.json"));
        assertEquals(List.of(), violationsOf(schema, new String(end.value(), UTF_8)));
        var sample = CONTRACTS.resolve("samples/republication-completed.v1.json");
        assertEquals(List.of(), violationsOf(schema, Files.readString(sample)));
        var headers = end.headers("funding-service", "funding.budget.v1", 0, Instant.EPOCH);
        assertEquals(
                List.of(),
                violationsOf(
                        AsyncApi.in(CONTRACTS).headers("republication-completed.v1"),
                        JSON.writeValueAsString(headers)));
    }

    private static String headers(ConsumerRecord<String, String> event) {
        var texts = JSON.createObjectNode();
        event.headers().forEach(header -> texts.put(header.key(), new String(header.value(), UTF_8)));
        return texts.toString();
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), UTF_8);
    }

    private static SortedSet<String> fields(JsonNode state) {
        return Stream.of(state)
                .flatMap(node -> node.properties().stream())
                .map(Map.Entry::getKey)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private static JsonNode sample(String thing) throws IOException {
        return JSON.readTree(Files.readString(CONTRACTS.resolve(
                AsyncApi.in(CONTRACTS).examples("funding." + thing + ".v1").getFirst())));
    }

    private static List<String> violations(String thing, String value) throws IOException {
        return violationsOf(Files.readString(CONTRACTS.resolve("funding." + thing + ".v1.schema.json")), value);
    }

    private static List<String> violationsOf(String schema, String value) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(
                        value,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
