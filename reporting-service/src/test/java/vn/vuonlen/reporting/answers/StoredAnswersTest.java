package vn.vuonlen.reporting.answers;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;
import vn.vuonlen.reporting.publishing.Restatement;

/** A stored answer is the one that the operation gives, and no longer given once the figures have changed. */
@QuarkusTest
@WithTestResource(Suite.class)
class StoredAnswersTest {

    @Inject
    DataSource database;

    @Inject
    Answers answers;

    @TestHTTPResource("/")
    URI service;

    private final String code = "sa" + UUID.randomUUID().toString().substring(0, 6);
    private final String report = "/v1/reports/poverty?year=2018&area=" + code;
    private final AreaFixture areas = new AreaFixture(code);
    private final UUID review = UUID.randomUUID();
    private final UUID commune = areas.commune("11");
    private final PublishedState decided = areas.decided(review, 2018, 1, 1);
    private final HouseholdStory household = HouseholdStory.in(commune, false, LocalDate.of(2015, 3, 1))
            .reviewed(2018, review, commune, "POOR", "INCOME", "NEW");

    @BeforeEach
    void aDecidedYear() {
        var events = new ArrayList<>(areas.events());
        events.addAll(List.of(household.event(1), household.resultEvent(2018, 1), decided));
        publish(events);
    }

    /** The first answer comes from the operation, the second is the stored one. */
    @ParameterizedTest
    @ValueSource(strings = {"", "&format=csv", "&breakdown=district&boundaries=as-reported"})
    void theStoredAnswerIsThatOfTheOperationToTheByte(String more) {
        var first = given().get(report + more);
        var second = given().get(report + more);

        assertEquals(200, first.statusCode());
        assertArrayEquals(first.asByteArray(), second.asByteArray());
        assertEquals(headers(first), headers(second));
        assertNotEquals(first.header("X-Request-Id"), second.header("X-Request-Id"));
    }

    @Test
    void whoHasTheFiguresGetsThemNotAgain() {
        var tag = given().get(report).header("ETag");

        for (var given : List.of(tag, tag.substring(2), "\"other\", " + tag, "*")) {
            var answer = given().header("If-None-Match", given).get(report);
            assertEquals(304, answer.statusCode(), given);
            assertEquals(tag, answer.header("ETag"));
            assertEquals("public, max-age=60", answer.header("Cache-Control"));
            assertEquals(0, answer.asByteArray().length);
        }
        assertEquals(
                200, given().header("If-None-Match", "\"other\"").get(report).statusCode());
    }

    /** By a client that takes no compressed answer, and one that does. */
    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void headIsAnsweredWithTheLengthAndWithoutTheBody(String encoding) throws Exception {
        given().get(report);
        var request = HttpRequest.newBuilder(service.resolve(report)).header("Accept-Encoding", encoding);
        try (var client = HttpClient.newHttpClient()) {
            // Another client asks another question: the first answer to it is not yet a stored one.
            client.send(request.GET().build(), BodyHandlers.ofByteArray());
            var whole = client.send(request.GET().build(), BodyHandlers.ofByteArray());
            var head = client.send(request.HEAD().build(), BodyHandlers.ofByteArray());

            assertEquals(200, head.statusCode());
            assertEquals(0, head.body().length);
            assertEquals(
                    whole.body().length,
                    head.headers().firstValueAsLong("Content-Length").orElseThrow());
            assertEquals(whole.headers().firstValue("ETag"), head.headers().firstValue("ETag"));
            assertEquals(
                    encoding.equals("gzip") ? Optional.of("gzip") : Optional.empty(),
                    whole.headers().firstValue("Content-Encoding"));
        }
    }

    @Test
    void theOrderOfParametersIsNoOtherQuestion() {
        given().get(report);
        long before = answers.storedBytes();

        assertEquals(
                200,
                given().get("/v1/reports/poverty?area=" + code + "&year=2018").statusCode());
        assertEquals(before, answers.storedBytes());
    }

    /** What the operation reads and the store would not is stored for nobody. */
    @Test
    void aParameterInDisguiseIsNoneThatIsLeftOut() {
        var disguised = given().urlEncodingEnabled(false).get("/v1/reports/poverty?ye%61r=2018&area=" + code);

        assertEquals(200, disguised.statusCode());
        assertEquals(400, given().get("/v1/reports/poverty?area=" + code).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"&breakdown=village", "&invented=1", "&year=2018", "&boundaries=1999-01-01", "-unknown"})
    void refusalsAreNotStored(String invented) {
        long before = answers.storedBytes();

        assertTrue(given().get(report + invented).statusCode() >= 400);
        assertEquals(before, answers.storedBytes());
    }

    @Test
    void theNextReportAfterAChangeShowsIt() {
        assertEquals(1, poor(report));
        assertEquals(1, poor(report));
        household.reviewed(2018, review, commune, "NEAR_POOR", null, null);

        publish(List.of(household.resultEvent(2018, 2)));

        assertEquals(0, poor(report));
    }

    /** Of what changed elsewhere in the same year, the answer says that it knows; its figures and its tag are the same. */
    @Test
    void theTagIsOfTheFiguresAlone() {
        var before = given().get(report);
        var elsewhere = new AreaFixture("sb" + UUID.randomUUID().toString().substring(0, 6));
        var events = new ArrayList<>(elsewhere.events());
        events.add(HouseholdStory.in(elsewhere.commune("11"), false, LocalDate.of(2015, 3, 1))
                .event(1));
        publish(events);

        var after = given().get(report);

        assertNotEquals(before.jsonPath().get("asOf.events"), after.jsonPath().<Object>get("asOf.events"));
        assertNotEquals(before.header("Content-Checksum"), after.header("Content-Checksum"));
        assertEquals(before.header("ETag"), after.header("ETag"));
        assertEquals(
                304,
                given().header("If-None-Match", before.header("ETag"))
                        .get(report)
                        .statusCode());
    }

    @Test
    void aTargetIsThereAsSoonAsItIsSet() {
        var targets = "/v1/targets?year=2021&area=" + code;
        assertEquals(List.of(), given().get(targets).jsonPath().getList("targets"));

        for (int target : List.of(7, 6, 5)) {
            given().auth()
                    .oauth2(TestTokens.of("province-officer", code))
                    .contentType("application/json")
                    .body("""
                        {"area":"%s","year":2021,"measure":"poor","target":%d,
                            "decision":{"number":"12/KH-UBND","date":"2020-12-31"}}\
                        """.formatted(code, target))
                    .put("/v1/targets")
                    .then()
                    .statusCode(both(greaterThanOrEqualTo(200)).and(lessThan(300)));
            given().get(targets).then().statusCode(200).body("targets.target", equalTo(List.of(target)));
        }
    }

    @Test
    void aRestatedYearIsAnsweredAsRestated() {
        assertEquals(1, poor(report));
        var restatement = new Restatement(review, 1, "214/QĐ-UBND", LocalDate.of(2019, 5, 6));
        var finding = new HouseholdStory.Finding(review, commune, false, "NONE", null, null);

        publish(List.of(
                household.resultEvent(2018, 1, finding, restatement),
                Restatement.announced(decided, 1, restatement.of(1, 0))));

        assertEquals(0, poor(report));
        assertEquals(1, poor(report + "&asKnownOn=2019-05-05"));
    }

    @Test
    void nobodyGetsWhatWasComputedForAnother() {
        var ofCommune = "/v1/targets?year=2018&area=" + code + "11";
        var table = "/v1/reports/movement?year=2018&status=provisional&area=" + code;
        for (int i = 0; i < 2; i++) {
            assertEquals(200, as("commune-officer", code + "11", ofCommune).statusCode());
            assertEquals(403, as("commune-officer", code + "12", ofCommune).statusCode());
            assertEquals(403, as("enumerator", code + "11", ofCommune).statusCode());
            assertEquals(401, given().get(ofCommune).statusCode());
            assertEquals(401, given().get(table).statusCode());
        }
    }

    @Test
    void whatAnOfficialSeesIsNotStoredForEverybody() {
        var district = report + "1";
        var official = as("auditor", code, district);
        var again = as("auditor", code, district);
        var anonymous = given().get(district);

        assertEquals("private, no-store", official.header("Cache-Control"));
        assertEquals("private, no-store", again.header("Cache-Control"));
        assertArrayEquals(official.asByteArray(), again.asByteArray());
        assertEquals("public, max-age=60", anonymous.header("Cache-Control"));
        assertEquals(1, (Integer) official.jsonPath().get("incomePoor"));
        assertEquals(true, anonymous.jsonPath().get("suppressed"));
    }

    @Test
    void provisionalFiguresAreStoredUntilTheyChange() {
        var open = UUID.randomUUID();
        publish(List.of(areas.review(open, 2019, "PERIODIC", "SURVEYING", 1)));
        var provisional = "/v1/reports/poverty?year=2019&status=provisional&area=" + code;
        assertEquals(0, (Integer) as("auditor", code, provisional).jsonPath().get("poor"));

        household.reviewed(2019, open, commune, "POOR", "INCOME", "STAYED");
        publish(List.of(household.resultEvent(2019, 1)));

        assertEquals(1, (Integer) as("auditor", code, provisional).jsonPath().get("poor"));
    }

    private static int poor(String address) {
        return given().get(address).jsonPath().getInt("poor");
    }

    private static Response as(String role, String area, String address) {
        return given().auth().oauth2(TestTokens.of(role, area)).get(address);
    }

    private void publish(Collection<PublishedState> events) {
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
    }

    private static Map<String, String> headers(Response answer) {
        return answer.headers().asList().stream()
                .filter(header -> !Set.of("x-request-id", "date", "content-length", "transfer-encoding")
                        .contains(header.getName().toLowerCase(Locale.ROOT)))
                .collect(toMap(header -> header.getName().toLowerCase(Locale.ROOT), Header::getValue));
    }
}
