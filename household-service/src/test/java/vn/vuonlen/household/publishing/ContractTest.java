package vn.vuonlen.household.publishing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.submit;
import static vn.vuonlen.household.HouseholdFixture.survey;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.AsyncApi;
import vn.vuonlen.infrastructure.testing.TopicReader;
import vn.vuonlen.infrastructure.testing.TopicStorage;
import vn.vuonlen.kit.outbox.PublishedTopic;
import vn.vuonlen.kit.republication.RepublicationCompleted;

/** The views, the events and the contracts have the same members. */
@QuarkusTest
class ContractTest {

    private static final Path CONTRACTS = Path.of(System.getProperty("vuonlen.root"), "household-service", "contracts");

    @Inject
    HouseholdFixture fixture;

    @Inject
    ObjectMapper json;

    @Inject
    @Any
    Instance<PublishedTopic> topics;

    @BeforeEach
    void aSurveyedYear() {
        fixture.empty();
        var review = fixture.openReview(2018);
        submit(survey(review, fixture.household(HouseholdFixture.RURAL), 2018, 500_000))
                .statusCode(201);
        fixture.closeAndDecide(review, 2018);
        // As a count would; it may have been made before there was anything.
        fixture.sql("""
                INSERT INTO total (kind, year, area_id, figures, since)
                VALUES ('RESULTS', 2018, '%1$s', '{"results": 1}', now()) ON CONFLICT DO NOTHING;
                INSERT INTO total_of_areas (kind, year, counted_at, totals) VALUES ('RESULTS', 2018, now(), 1)
                ON CONFLICT DO NOTHING""".formatted(review));
    }

    @ParameterizedTest
    @ValueSource(strings = {"area", "household", "review", "result", "totals"})
    void viewSchemaAndSampleAgree(String thing) throws IOException {
        var topic = "household." + thing + ".v1";
        var published = fixture.value("SELECT value FROM published_" + thing + " LIMIT 1");
        var sample = Files.readString(CONTRACTS.resolve("samples").resolve(topic + ".json"));

        var schema = Files.readString(CONTRACTS.resolve(topic + ".schema.json"));

        assertEquals(List.of(), violations(schema, published));
        assertEquals(List.of(), violations(schema, sample));
        assertEquals(members(sample), members(published));
    }

    @Test
    void asyncApiNamesEveryTopicAndItsType() throws IOException {
        var types = topics.stream().collect(toMap(PublishedTopic::topic, PublishedTopic::ceType));

        assertEquals(types, AsyncApi.in(CONTRACTS).typesByTopic());
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
                    json.readTree(Files.readString(CONTRACTS.resolve(topic + ".schema.json"))),
                    message.at("/payload/schema"));
            assertEquals(
                    json.readTree(Files.readString(CONTRACTS.resolve(
                            AsyncApi.in(CONTRACTS).examples(topic).getFirst()))),
                    message.at("/examples/0/payload"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "household, SELECT id FROM household WHERE registered_on = '2019-05-01', 1",
        "review,    SELECT id FROM review,                                       7",
        "result,    SELECT household_id || '/' || review_id || '/0' FROM result, 1"
    })
    void everyChangeIsPublished(String thing, String keyOf, long version) throws IOException {
        HouseholdFixture.registered(LocalDate.of(2019, 5, 1));
        var key = fixture.value(keyOf);
        try (var reader = new TopicReader("household." + thing + ".v1")) {
            var published = reader.newest(key, version);

            var view = fixture.value("SELECT value FROM published_" + thing + " WHERE key = '" + key + "'");
            assertEquals(json.readTree(view), json.readTree(published.value()));
            var asyncApi = AsyncApi.in(CONTRACTS);
            assertEquals(List.of(), violations(asyncApi.headers("household." + thing + ".v1"), headers(published)));
            assertEquals(
                    List.of(),
                    violations(asyncApi.key("household." + thing + ".v1"), json.writeValueAsString(published.key())));
        }
    }

    /** As the relay publishes it; what it is for is tried by the kit. */
    @Test
    void theEndOfARepublicationKeepsItsContract() throws IOException {
        var end = new RepublicationCompleted(7, 6);

        var schema = Files.readString(CONTRACTS.resolve("republication-completed.v1.schema.json"));
        assertEquals(List.of(), violations(schema, new String(end.value(), UTF_8)));
        var sample = CONTRACTS.resolve("samples/republication-completed.v1.json");
        assertEquals(List.of(), violations(schema, Files.readString(sample)));
        var headers = end.headers("household-service", "household.result.v1", 5, Instant.EPOCH);
        assertEquals(
                List.of(),
                violations(
                        AsyncApi.in(CONTRACTS).headers("republication-completed.v1"),
                        json.writeValueAsString(headers)));
    }

    private String headers(ConsumerRecord<String, String> published) throws IOException {
        var texts = json.createObjectNode();
        published.headers().forEach(header -> texts.put(header.key(), new String(header.value(), UTF_8)));
        return json.writeValueAsString(texts);
    }

    private List<String> members(String value) throws IOException {
        return json.readTree(value)
                .propertyStream()
                .map(e -> e.getKey())
                .sorted()
                .toList();
    }

    private static List<Error> violations(String schema, String value) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(
                        value,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
