package vn.vuonlen.household.importing;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.importing.ImportClient.CSV;
import static vn.vuonlen.household.importing.ImportClient.NDJSON;
import static vn.vuonlen.household.importing.ImportClient.counts;
import static vn.vuonlen.household.importing.ImportClient.imported;
import static vn.vuonlen.household.importing.ImportClient.importedBy;
import static vn.vuonlen.household.importing.ImportClient.rejects;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

@QuarkusTest
class ImportSurveysTest {

    @Inject
    HouseholdFixture fixture;

    private UUID review;
    private UUID first;
    private UUID second;
    private UUID third;

    @BeforeEach
    void threeHouseholdsInAnOpenReview() {
        fixture.empty();
        review = fixture.openReview(2018);
        first = fixture.household(HouseholdFixture.RURAL);
        second = fixture.household(HouseholdFixture.URBAN);
        third = fixture.household(HouseholdFixture.RURAL);
    }

    @Test
    void rowsOfNdjsonAreClassifiedStoredAndMarked() {
        var job = imported(surveys(""), NDJSON, json(first, 700_000), json(second, 900_001), json(third, 5_000_000));

        assertEquals(List.of(3, 0, 0), counts(job));
        assertEquals("POOR NEAR_POOR NONE", classes());
    }

    @Test
    void rowsOfCsvMayHaveTheirColumnsInAnyOrder() {
        var job = imported(
                surveys(""),
                CSV,
                "\uFEFFhousehold,id,surveyedOn,income,deprivations,causes,applicant",
                first + "," + UUID.randomUUID() + ",2018-10-15,700000,WATER|TOILET,NO_CAPITAL,true",
                "",
                second + "," + UUID.randomUUID() + ",2018-10-15,900001,WATER,\"NO_LAND|ILLNESS\",true\r");

        assertEquals(List.of(2, 0, 0), counts(job), () -> rejects(job).toString());
        assertEquals("POOR NEAR_POOR", classes());
        assertEquals(
                "{NO_LAND,ILLNESS}", fixture.value("SELECT causes FROM survey WHERE household_id = '" + second + "'"));
    }

    @Test
    void anEmptyCellOfCsvIsNoAnswerAndAWordSaysThatThereIsNone() {
        var job = imported(
                surveys(""),
                CSV,
                "id,household,surveyedOn,income,deprivations,causes,applicant",
                UUID.randomUUID() + "," + first + ",2018-10-15,700000,,,true",
                UUID.randomUUID() + "," + first + ",2018-10-15,700000,NONE,,true",
                UUID.randomUUID() + "," + second + ",2018-10-15,700000,không,,true");

        assertEquals(List.of(2, 1, 0), counts(job), () -> rejects(job).toString());
        assertEquals(List.of("2 deprivations deprivations-not-asked"), rejects(job));
        assertEquals("2", fixture.value("SELECT count(*) FROM survey WHERE no_deprivation"));
        assertEquals("{}", fixture.value("SELECT deprivations FROM survey WHERE household_id = '" + first + "'"));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String[] file = {json(first, 700_000), json(second, 900_001)};
        imported(surveys(""), NDJSON, file);

        var again = imported(surveys(""), NDJSON, file);

        assertEquals(List.of(0, 0, 2), counts(again));
        assertEquals("2", fixture.value("SELECT count(*) FROM survey"));
    }

    @Test
    void aFileThatIsPartlyKnownAddsTheRest() {
        var known = json(first, 700_000);
        imported(surveys(""), NDJSON, known, json(second, 900_001));

        var job = imported(surveys(""), NDJSON, known, known.replace("700000", "600000"), json(third, 800_000));

        assertEquals(List.of(1, 1, 1), counts(job));
        assertEquals(List.of("2 id submission-conflict"), rejects(job));
        assertEquals("3", fixture.value("SELECT count(*) FROM survey"));
    }

    @Test
    void whatIsStoredIsNotKnownToWhomItDoesNotConcern() {
        var known = json(first, 700_000);
        imported(surveys(""), NDJSON, known);

        var job = importedBy(
                TestTokens.with("operator")
                        .subject("another operator")
                        .areas(HouseholdFixture.URBAN)
                        .sign(),
                surveys(""),
                NDJSON,
                known);

        assertEquals(0, job.getInt("unchanged"));
    }

    /** A household and a submission repeated within the file, as well as what was stored before. */
    @Test
    void validationTellsWhatStoringWouldTell() {
        var known = json(first, 700_000);
        imported(surveys(""), NDJSON, known);
        var fresh = json(second, 700_000);
        String[] file = {
            known,
            fresh,
            fresh,
            fresh.replace("700000", "600000"),
            json(second, 1),
            json(UUID.randomUUID(), 1),
            json(third, 1)
        };

        var validated = imported(surveys("&mode=validate"), NDJSON, file);
        assertEquals("1", fixture.value("SELECT count(*) FROM survey"));
        var again = imported(surveys("&mode=validate"), NDJSON, file);
        var stored = imported(surveys(""), NDJSON, file);

        assertEquals(List.of(2, 3, 2), counts(validated));
        assertEquals(counts(stored), counts(validated));
        assertEquals(rejects(stored), rejects(validated));
        assertEquals(counts(validated), counts(again));
        assertEquals(rejects(validated), rejects(again));
    }

    @Test
    void anEmptyListThatWasTakenForAnAnswerIsKnownAgain() {
        var stored = withoutDeprivation(json(first, 700_000));
        imported(surveys(""), NDJSON, stored);
        String[] file = {asBefore(stored), asBefore(withoutDeprivation(json(second, 700_000))), json(third, 700_000)};

        for (var mode : List.of("&mode=validate", "")) {
            var job = imported(surveys(mode), NDJSON, file);

            assertEquals(List.of(1, 1, 1), counts(job));
            assertEquals(List.of("2 deprivations deprivations-not-asked"), rejects(job));
        }
    }

    private static String withoutDeprivation(String survey) {
        return survey.replaceAll("\"deprivations\": ?\\[[^]]*]", "\"deprivations\": [], \"noDeprivation\": true");
    }

    private static String asBefore(String survey) {
        return survey.replace(", \"noDeprivation\": true", "");
    }

    @Test
    void aBadRowAffectsNoOther() {
        var job = imported(
                surveys(""),
                NDJSON,
                json(first, 700_000),
                "{\"id\": garbage",
                json(second, 800_000).replace("income", "incomes"),
                json(second, 800_000).replace("800000", "\"800000\""),
                json(second, 800_000).replace("NO_CAPITAL", "NO_LUCK"),
                "{\"x\":\"" + "x".repeat(70_000) + "\"}",
                json(third, 800_000));

        assertEquals("SUCCEEDED", job.getString("state"));
        assertEquals(List.of(2, 5, 0), counts(job));
        assertEquals(
                List.of(
                        "2 null unreadable-row",
                        "3 incomes unknown-field",
                        "3 income measure-missing",
                        "4 income wrong-type",
                        "5 causes/0 unknown-code",
                        "6 null row-too-long"),
                rejects(job));
    }

    @Test
    void oneBadRowFailsAnAtomicFile() {
        var job = imported(surveys("&atomic=all"), NDJSON, json(first, 700_000), "[]", json(second, 800_000));

        assertEquals("FAILED", job.getString("state"));
        assertEquals("nothing-stored", job.getString("message.code"));
        assertEquals(List.of("2 null not-an-object"), rejects(job));
        assertEquals("0", fixture.value("SELECT count(*) FROM survey"));
    }

    @Test
    void aGoodFileIsStoredAtomically() {
        var job = imported(surveys("&atomic=all"), NDJSON, json(first, 700_000), json(second, 800_000));

        assertEquals(List.of(2, 0, 0), counts(job));
        assertEquals("2", fixture.value("SELECT count(*) FROM survey"));
    }

    @Test
    void validationReportsEverythingAndStoresNothing() {
        var job = imported(
                surveys("&mode=validate"),
                NDJSON,
                json(first, 700_000),
                json(first, 800_000),
                json(UUID.randomUUID(), 800_000));

        assertEquals("SUCCEEDED", job.getString("state"));
        assertEquals(List.of(1, 2, 0), counts(job));
        assertEquals(List.of("2 household already-surveyed", "3 household unknown-household"), rejects(job));
        assertEquals("0", fixture.value("SELECT count(*) FROM survey"));
        assertEquals("0", fixture.value("SELECT count(*) FROM unpublished WHERE topic = 'household.result.v1'"));
    }

    @Test
    void householdsElsewhereAreUnknownToTheCommune() {
        var officer = TestTokens.of("commune-officer", "03334");

        var job = importedBy(officer, surveys(""), NDJSON, json(first, 700_000), json(second, 800_000));

        assertEquals(List.of(0, 2, 0), counts(job));
        assertEquals(List.of("1 household unknown-household", "2 household unknown-household"), rejects(job));
        assertEquals("0", fixture.value("SELECT count(*) FROM survey"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedRowByRow() {
        var good = json(first, 700_000) + "\n";
        var bad = json(second, 800_000).replace("NO_CAPITAL", "é").getBytes(StandardCharsets.ISO_8859_1);
        var file = new byte[good.length() + bad.length];
        System.arraycopy(good.getBytes(StandardCharsets.UTF_8), 0, file, 0, good.length());
        System.arraycopy(bad, 0, file, good.length(), bad.length);

        var sent = ImportClient.send(ImportClient.OPERATOR, surveys(""), NDJSON, file)
                .statusCode(201);
        var job = ImportClient.finished(UUID.fromString(sent.extract().path("job")));

        assertEquals(List.of("2 null not-utf-8"), rejects(job));
    }

    @Test
    void aWrongRequestIsRefused() {
        var body = json(first, 1).getBytes(StandardCharsets.UTF_8);
        ImportClient.send(ImportClient.OPERATOR, "kind=surveys", NDJSON, body)
                .statusCode(400)
                .body("code", equalTo("missing-parameter"));
        ImportClient.send(ImportClient.OPERATOR, "kind=dogs", NDJSON, body)
                .statusCode(400)
                .body("code", equalTo("invalid-value"));
        ImportClient.send(ImportClient.OPERATOR, surveys("&modes=x"), NDJSON, body)
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"));
        ImportClient.send(ImportClient.OPERATOR, "kind=surveys&review=" + UUID.randomUUID(), NDJSON, body)
                .statusCode(404);
        ImportClient.send(TestTokens.of("commune-officer", "03334"), "kind=households", NDJSON, body)
                .statusCode(403);
        ImportClient.send(ImportClient.OPERATOR, surveys(""), "application/json", body)
                .statusCode(415);
    }

    @Test
    void aFileNeedsAMediaType() throws Exception {
        var csv = "id,household,surveyedOn,income,deprivations\n" + UUID.randomUUID() + "," + first
                + ",2018-10-15,700000,-";
        var sent = ImportClient.send(
                ImportClient.OPERATOR, surveys(""), "TEXT/CSV; charset=utf-8", csv.getBytes(StandardCharsets.UTF_8));
        var job = ImportClient.finished(
                UUID.fromString(sent.statusCode(201).extract().path("job")));

        assertEquals(List.of("2 household not-on-list"), rejects(job));
        assertEquals(415, ImportClient.statusUntyped(surveys(""), csv));
    }

    private String surveys(String more) {
        return "kind=surveys&review=" + review + more;
    }

    private String classes() {
        return fixture.value("""
                SELECT string_agg(class, ' ' ORDER BY array_position(ARRAY['POOR', 'NEAR_POOR', 'AVERAGE', 'NONE'], class))
                FROM result
                """);
    }

    static String json(UUID household, long income) {
        return """
        {"id":"%s","household":"%s","surveyedOn":"2018-10-15","income":%d,"deprivations":["WATER"],\
        "causes":["NO_CAPITAL"],"aspirations":["LOAN"],"noCapacityToWork":false,"applicant":true}""".formatted(
                UUID.nameUUIDFromBytes((household + "/" + income).getBytes(StandardCharsets.UTF_8)), household, income);
    }
}
