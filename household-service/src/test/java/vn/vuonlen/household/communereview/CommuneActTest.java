package vn.vuonlen.household.communereview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vuonlen.household.HouseholdFixture.RURAL;
import static vn.vuonlen.household.HouseholdFixture.URBAN;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.HouseholdFixture.submit;
import static vn.vuonlen.household.HouseholdFixture.survey;
import static vn.vuonlen.household.communereview.CommuneOffice.leadsTo;
import static vn.vuonlen.household.communereview.CommuneOffice.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** Acts in one and many communes: what is recorded, once, and what is told of it. */
@QuarkusTest
class CommuneActTest {

    private static final Duration OF_ALL_COMMUNES = Duration.ofSeconds(1);

    @Inject
    HouseholdFixture fixture;

    private UUID review;
    private CommuneOffice rural;

    @BeforeEach
    void aReview() {
        fixture.empty();
        review = fixture.openReview(2018);
        rural = new CommuneOffice(review, RURAL);
    }

    @Test
    void aRefusalInOneCommuneHindersNoOther() {
        leadsTo("SURVEYING", rural.does("2018-09-05", "START_SURVEY"));
        var act = rural.act("2018-09-06", "START_SURVEY");
        act.put("communes", List.of(RURAL, "99999", URBAN, URBAN));

        rural.send(rural.officer("commune-officer", "recorder"), act)
                .body("items.commune", contains(RURAL, "99999", URBAN))
                .body("items.result", contains("REFUSED", "REFUSED", "DONE"))
                .body("items.refusal.code", contains("act-out-of-order", "unknown-area"));

        assertEquals("2", fixture.value("SELECT count(*) FROM review_commune"));
    }

    @Test
    void anActThatIsSentAgainIsOneAndReachesFurtherCommunes() {
        var act = rural.act("2018-09-05", "START_SURVEY");
        var officer = "recorder";
        leadsTo("SURVEYING", rural.send(rural.officer("commune-officer", officer), act));
        leadsTo("AGREED", rural.does("2018-11-05", "VILLAGE_MEETING", "present", 9, "agreed", 9));

        act.put("communes", List.of(RURAL, URBAN));
        rural.send(rural.officer("commune-officer", officer), act)
                .body("items.result", contains("UNCHANGED", "DONE"))
                .body("items.step", contains("AGREED", "SURVEYING"));
        act.put("happenedOn", "2018-09-06");
        refused("act-conflict", rural.send(rural.officer("commune-officer", officer), act));

        assertEquals("3", fixture.value("SELECT count(*) FROM review_commune_act"));
    }

    /** As one who covers the whole province sends it. */
    @Test
    void anActOfAllCommunesTakesLessThanASecond() {
        var all = new CommuneOffice(review, null);
        all.does("2018-09-03", "START_SURVEY").body("items", hasSize(130), "items.result", everyItem(equalTo("DONE")));
        all.does("2018-11-05", "VILLAGE_MEETING", "present", 40, "agreed", 36);
        all.does("2018-11-12", "POSTING");

        var began = System.nanoTime();
        all.concludes("2018-11-22").body("items.result", everyItem(equalTo("DONE")));
        var took = Duration.ofNanos(System.nanoTime() - began);

        assertTrue(took.compareTo(OF_ALL_COMMUNES) < 0, "130 communes concluded in " + took);
    }

    /** A meeting of one village settles what was open there, one of the commune everything. */
    @Test
    void aVillageThatDidNotAgreeMeetsAgain() {
        fixture.sql("""
                INSERT INTO area (id, code, name, level, type, parent_id, valid_from, valid_to, source)
                SELECT gen_random_uuid(), code || '-' || n, 'Bản Mẫu ' || n, 'VILLAGE', 'BAN', id, '2015-01-01', valid_to,
                    'IMPORT'
                FROM area, unnest(ARRAY['91', '92']) n WHERE code = '%s' AND valid @> date '2018-12-31'
                """.formatted(RURAL));
        leadsTo("SURVEYING", rural.does("2018-09-05", "START_SURVEY"));

        leadsTo("SURVEYING", meets("2018-11-05", 19, RURAL + "-91"));
        leadsTo("SURVEYING", meets("2018-11-06", 40, RURAL + "-92"));
        leadsTo("AGREED", meets("2018-11-07", 20, RURAL + "-91"));

        leadsTo("SURVEYING", meets("2018-11-08", 0, RURAL + "-92"));
        leadsTo("AGREED", rural.does("2018-11-09", "VILLAGE_MEETING", "present", 90, "agreed", 45));
        fixture.sql("DELETE FROM area WHERE name LIKE 'Bản Mẫu %'");
    }

    private ValidatableResponse meets(String day, int agreed, String village) {
        return rural.does(day, "VILLAGE_MEETING", "present", 40, "agreed", agreed, "village", village);
    }

    @Test
    void aConcludedCommuneTakesNoSurveysUntilItIsReturned() {
        var stored = survey(review, fixture.household(RURAL), 2018, 500_000);
        submit(stored).statusCode(201);
        var late = survey(review, fixture.household(RURAL), 2018, 500_000);
        leadsTo("CONCLUDED", rural.posted("2018-11-12").concludes("2018-11-22"));

        submit(late)
                .statusCode(409)
                .body("code", equalTo("commune-concluded"), "errors[0].pointer", equalTo("/household"));
        submit(stored).statusCode(200);
        submit(survey(review, fixture.household(URBAN), 2018, 500_000)).statusCode(201);

        leadsTo("SURVEYING", rural.province("2018-11-23", "RETURN", "returnTo", "SURVEYING", "reason", "Sót một hộ"));
        submit(late).statusCode(201);
    }

    /** A commune that ends within the year needs nothing; what it becomes does. */
    @Test
    void whatACommuneHasBecomeTakesItsSteps() {
        fixture.empty();
        var merged = fixture.openReview(2025, "07-2021");
        var communes = rural.officer("province-officer", "province")
                .get("/v1/reviews/" + merged + "/communes")
                .then()
                .body("items", hasSize(45))
                .body("items.since", everyItem(nullValue()))
                .extract()
                .jsonPath();

        assertEquals(
                communes.getList("items.areaId", String.class).size(),
                Integer.parseInt(fixture.value(
                        "SELECT count(*) FROM area WHERE level = 'COMMUNE' AND valid @> date '2025-12-31'")));
    }

    @Test
    void whatIsOverdueIsListed() {
        rural.posted("2018-11-12");

        rural.officer("province-officer", "province")
                .get("/v1/reviews/" + review + "/communes?overdue=true")
                .then()
                .body("items", hasSize(130));
        fixture.empty();
        review = fixture.openReview(2025, "07-2021");
        HouseholdFixture.conclude(review, 2025);
        rural.officer("province-officer", "province")
                .get("/v1/reviews/" + review + "/communes?overdue=true")
                .then()
                .body("items", hasSize(0));
    }

    /** Who complained is told to officers of the commune alone, and stands nowhere else. */
    @Test
    void whoComplainedIsInTheActAlone() {
        var household = fixture.household(RURAL);
        submit(survey(review, household, 2018, 500_000)).statusCode(201);
        leadsTo(
                "POSTED",
                rural.posted("2018-11-12")
                        .does("2018-11-13", "COMPLAINT", "complainant", "Lò Văn Inh", "household", household));

        rural.acts()
                .body("items[0].complainant", equalTo("Lò Văn Inh"))
                .body("items[0].facts.household", equalTo(household.toString()))
                .body("items[1].complainant", nullValue())
                .body("items.recordedAt", everyItem(notNullValue()));
        assertEquals("0", fixture.value("SELECT count(*) FROM audit WHERE changes::text LIKE '%Lò Văn Inh%'"));
        assertEquals("0", fixture.value("SELECT count(*) FROM review_commune WHERE facts::text LIKE '%Inh%'"));
        as(TestTokens.of("enumerator", RURAL))
                .get("/v1/reviews/" + review + "/communes/" + RURAL + "/acts")
                .then()
                .statusCode(403);
    }

    @Test
    void actsAreReadPageByPage() {
        rural.posted("2018-11-12");
        var path = "/v1/reviews/" + review + "/communes/" + RURAL + "/acts?limit=2";

        var next = rural.officer("auditor", "auditor")
                .get(path)
                .then()
                .body("items.act", contains("POSTING", "VILLAGE_MEETING"))
                .extract()
                .<String>path("next");

        rural.officer("auditor", "auditor")
                .queryParam("cursor", next)
                .get(path)
                .then()
                .body("items.act", contains("START_SURVEY"), "next", nullValue());
    }

    @Test
    void nothingThatWasDoneIsChangedOrDeleted() {
        rural.posted("2018-11-12");

        assertThrows(IllegalStateException.class, () -> fixture.sql("DELETE FROM review_commune_act"));
        assertThrows(
                IllegalStateException.class,
                () -> fixture.sql("UPDATE review_commune_act SET happened_on = '2018-11-01'"));
    }
}
