package vn.vuonlen.funding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.funding.Funding.CHECKER;
import static vn.vuonlen.funding.Funding.MAKER;
import static vn.vuonlen.funding.Funding.budget;
import static vn.vuonlen.funding.Funding.disbursement;
import static vn.vuonlen.funding.Funding.proposed;
import static vn.vuonlen.funding.Funding.with;

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
import vn.vuonlen.kit.outbox.PublishedTopic;

/** What is told, read from the topics and held against the contract files. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class EventTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CONTRACTS = Path.of(System.getProperty("vuonlen.root"), "funding-service/contracts");

    @Inject
    @Any
    Instance<PublishedTopic> topics;

    @BeforeEach
    void the_province_is_heard() throws Exception {
        Province.isHeard();
    }

    @ParameterizedTest
    @ValueSource(strings = {"programme", "budget", "allocation", "disbursement"})
    void golden_samples_keep_the_contract(String thing) throws IOException {
        assertEquals(List.of(), violations(thing, sample(thing).toString()));
    }

    @Test
    void the_document_names_every_topic_and_its_type() throws IOException {
        var published = topics.stream().collect(toMap(PublishedTopic::topic, PublishedTopic::ceType));

        assertEquals(published, AsyncApi.in(CONTRACTS).typesByTopic());
    }

    @Test
    void the_seeded_programmes_are_told() throws IOException {
        var p135 = sample("programme");

        try (var listener = new TopicReader("funding.programme.v1")) {
            var told = listener.newest(p135.get("id").asText(), 1);

            assertEquals(p135, JSON.readTree(told.value()));
        }
    }

    @Test
    void every_act_is_told_as_the_contract_says() throws IOException {
        var line = MAKER.created("/v1/budgets", with(budget("P135", 900), "project", "INFRASTRUCTURE"));
        var allocation = proposed(line, Province.BORDER_COMMUNE, 300);
        CHECKER.post("/v1/allocations/" + allocation + "/approval", null);
        var disbursement = MAKER.created("/v1/disbursements", disbursement(allocation, 100));

        assertTold("budget", line, 1, "/amount", "900");
        assertTold("allocation", allocation, 2, "/status", "APPROVED");
        assertTold("disbursement", disbursement, 1, "/disbursedOn", "2018-05-14");
    }

    private static void assertTold(String thing, String id, long version, String pointer, String value)
            throws IOException {
        try (var listener = new TopicReader("funding." + thing + ".v1")) {
            var told = listener.newest(id, version);
            var state = JSON.readTree(told.value());
            assertEquals(List.of(), violations(thing, told.value()));
            assertEquals(fields(sample(thing)), fields(state));
            assertEquals(
                    List.of(), violationsOf(AsyncApi.in(CONTRACTS).headers("funding." + thing + ".v1"), headers(told)));
            assertEquals(value, state.at(pointer).asText());
            assertEquals(id, told.key());
            assertEquals(id, header(told, "ce_subject"));
            assertEquals("vn.vuonlen.funding." + thing + ".v1", header(told, "ce_type"));
            assertEquals("/vuonlen/funding-service", header(told, "ce_source"));
            assertEquals(id + ":1:" + header(told, "ce_version"), header(told, "ce_id"));
        }
    }

    private static String headers(ConsumerRecord<String, String> told) {
        var texts = JSON.createObjectNode();
        told.headers().forEach(header -> texts.put(header.key(), new String(header.value(), UTF_8)));
        return texts.toString();
    }

    private static String header(ConsumerRecord<String, String> told, String name) {
        return new String(told.headers().lastHeader(name).value(), UTF_8);
    }

    private static SortedSet<String> fields(JsonNode state) {
        return Stream.of(state)
                .flatMap(node -> node.properties().stream())
                .map(Map.Entry::getKey)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private static JsonNode sample(String thing) throws IOException {
        return JSON.readTree(Files.readString(CONTRACTS.resolve("samples/funding." + thing + ".v1.json")));
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
