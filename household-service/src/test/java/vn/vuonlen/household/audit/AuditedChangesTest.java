package vn.vuonlen.household.audit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.importing.ImportClient;
import vn.vuonlen.household.registration.NewHouseholds;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** Every act of the API and every import, as an auditor finds it: who, and by which request or job. */
@QuarkusTest
class AuditedChangesTest {
    private static final String ENUMERATOR = "lan";

    @Inject
    HouseholdFixture fixture;

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @Test
    void aRegistrationIsFoundByHouseholdAndMember() {
        var household = NewHouseholds.household("Giàng A Páo");
        var registered = NewHouseholds.register(household).statusCode(201).extract();
        var request = registered.header("X-Request-Id");
        var member = UUID.fromString(registered.path("members[0].id"));

        assertEquals(
                List.of(
                        "household CREATED commune-officer " + request,
                        "household_stay CREATED commune-officer " + request,
                        "member CREATED commune-officer " + request),
                entries("thing=" + household.get("id")));
        assertEquals(List.of("member CREATED commune-officer " + request), entries("thing=" + member));
    }

    @Test
    void aSurveyAndItsResultAreThoseOfTheirRequest() {
        var review = fixture.openReview(2018);
        var household = fixture.household(HouseholdFixture.RURAL);
        var survey = HouseholdFixture.survey(review, household, 2018, 500_000);
        var request = HouseholdFixture.as(TestTokens.with("commune-officer")
                        .subject(ENUMERATOR)
                        .areas(HouseholdFixture.RURAL)
                        .sign())
                .body(survey)
                .post("/v1/surveys")
                .header("X-Request-Id");

        assertEquals(List.of("survey CREATED lan " + request), entries("thing=" + survey.get("id")));
        assertTrue(entries("thing=" + household).contains("result CREATED lan " + request));
        var result = fixture.value("SELECT id FROM result WHERE household_id = '" + household + "'");
        assertEquals(List.of("result CREATED lan " + request), entries("thing=" + result));
    }

    @Test
    void theStepsOfAReviewSayWhatWasBefore() {
        var household = fixture.household(HouseholdFixture.RURAL);
        fixture.year(2017, Map.of(household, 500_000L));
        var review = fixture.openReview(2018);
        HouseholdFixture.submit(HouseholdFixture.survey(review, household, 2018, 500_000))
                .statusCode(201);
        fixture.closeAndDecide(review, 2018);

        var steps = read("thing=" + review);
        assertEquals(List.of("chairman", "officer"), steps.getList("items.findAll { it.changes?.step != null }.actor"));
        assertEquals(
                List.of("CLOSED", "OPEN"),
                steps.getList("items.findAll { it.changes?.step != null }.changes.step.before"));
        assertEquals(1, steps.getInt("items.findAll { it.kind == 'review_list' }.size()"));
        assertTrue(steps.getList("items.request").stream()
                .allMatch(id -> id.toString().matches("[0-9a-f]{32}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"row", "all"})
    void whatAnImportCreatedIsFoundByEachOfItsThings(String atomic) {
        var ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var households = imported(
                "kind=households&atomic=" + atomic,
                ids.stream()
                        .map(id -> "%s,%s,2015-01-01,Giàng A Páo,M,1986,23,4".formatted(id, HouseholdFixture.RURAL))
                        .toList(),
                "id,area,registeredOn,headName,headSex,headBirthDate,headEthnicGroup,size");
        var prior = imported(
                "kind=prior-results&atomic=" + atomic,
                ids.stream().map(id -> id + ",2017,POOR,INCOME").toList(),
                "household,year,class,route");
        var review = fixture.openReview(2018);
        var surveyed = ids.stream().map(id -> UUID.randomUUID()).toList();
        var surveys = imported(
                "kind=surveys&review=" + review + "&atomic=" + atomic,
                List.of(
                        surveyed.get(0) + "," + ids.get(0) + ",2018-10-15,500000,NONE",
                        surveyed.get(1) + "," + ids.get(1) + ",2018-10-15,500000,NONE",
                        surveyed.get(2) + "," + ids.get(2) + ",2018-10-15,500000,NONE"),
                "id,household,surveyedOn,income,deprivations");

        for (int i = 0; i < ids.size(); i++) {
            assertEquals(
                    sorted(
                            "household CREATED operator job:" + households,
                            "household_stay CREATED operator job:" + households,
                            "member CREATED operator job:" + households,
                            "result CREATED operator job:" + prior,
                            "result CREATED operator job:" + surveys),
                    entries("thing=" + ids.get(i)));
            assertEquals(List.of("survey CREATED operator job:" + surveys), entries("thing=" + surveyed.get(i)));
        }
        var priorReview = fixture.value("SELECT id FROM review WHERE kind = 'PRIOR'");
        assertEquals(
                List.of("review CHANGED operator job:" + prior, "review CREATED operator job:" + prior),
                entries("thing=" + priorReview));
        assertEquals(1, read("actor=operator&limit=1").getList("items").size());
    }

    @Test
    void theAreasAreThoseOfTheStart() {
        var area = fixture.value("SELECT id FROM area WHERE code = '11'");

        assertTrue(entries("thing=" + area).contains("area CREATED household-service start"));
    }

    @Test
    void noPersonalDataIsInTheAudit() {
        var household = NewHouseholds.household("Vừ Mí Sình");
        NewHouseholds.register(household).statusCode(201);
        fixture.sql(
                "UPDATE household SET head_name = 'Ly Seo Dìn', head_search = 'ly seo din', code = 'DB-17', size = 6"
                        + " WHERE id = '" + household.get("id") + "'");
        fixture.sql("UPDATE member SET name = 'Ly Seo Dìn', birth_year = 1987, personal_id_cipher = NULL,"
                + " personal_id_hash = NULL, ethnic_code = '24', sex = 'F' WHERE household_id = '" + household.get("id")
                + "'");
        fixture.sql("DELETE FROM member WHERE household_id = '" + household.get("id") + "'");

        var changes = read("thing=" + household.get("id"));
        assertEquals(
                Map.of("before", 1, "after", 6, "withheld", false),
                changes.getMap("items.find { it.kind == 'household' && it.act == 'CHANGED' }.changes.size"));
        assertEquals(
                Map.of("withheld", true),
                changes.getMap("items.find { it.kind == 'member' && it.act == 'CHANGED' }.changes.birth_year"));
        var stored = fixture.value("SELECT string_agg(a::text, ' ') FROM audit a WHERE things @> ARRAY['"
                + household.get("id") + "'::uuid]");
        for (var personal : List.of("Vừ", "Sình", "sinh", "Ly Seo", "ly seo", "DB-17", "1986", "1987", "\\x")) {
            assertFalse(stored.contains(personal), personal + " in " + stored);
        }
    }

    @Test
    void anAuditorOfAnotherCommuneFindsNothing() {
        var household = NewHouseholds.household("Giàng A Páo");
        NewHouseholds.register(household).statusCode(201);

        var elsewhere = given().auth()
                .oauth2(TestTokens.of("auditor", HouseholdFixture.URBAN))
                .get("/v1/audit?thing=" + household.get("id"));

        assertEquals(List.of(), elsewhere.path("items"));
    }

    private static String imported(String query, List<String> rows, String header) {
        var lines = new ArrayList<>(List.of(header));
        lines.addAll(rows);
        var job = ImportClient.imported(query, ImportClient.CSV, lines.toArray(String[]::new));
        assertEquals(
                List.of(rows.size(), 0, 0),
                ImportClient.counts(job),
                () -> ImportClient.rejects(job).toString());
        return job.getString("id");
    }

    private static JsonPath read(String query) {
        return given().auth()
                .oauth2(TestTokens.of("auditor", "11"))
                .get("/v1/audit?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Sorted, each as kind, act, actor and request. */
    private static List<String> entries(String query) {
        return read(query).<Map<String, Object>>getList("items").stream()
                .map(e -> e.get("kind") + " " + e.get("act") + " " + e.get("actor") + " " + e.get("request"))
                .sorted()
                .toList();
    }

    /** As the entries are, since ids of jobs are random. */
    private static List<String> sorted(String... entries) {
        return Stream.of(entries).sorted().toList();
    }
}
