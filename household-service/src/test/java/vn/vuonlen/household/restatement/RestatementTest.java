package vn.vuonlen.household.restatement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.RURAL;
import static vn.vuonlen.household.HouseholdFixture.URBAN;
import static vn.vuonlen.household.HouseholdFixture.province;
import static vn.vuonlen.household.HouseholdFixture.submit;
import static vn.vuonlen.household.HouseholdFixture.survey;
import static vn.vuonlen.household.restatement.RestatedYear.change;
import static vn.vuonlen.household.restatement.RestatedYear.form;
import static vn.vuonlen.household.restatement.RestatedYear.ofChange;
import static vn.vuonlen.household.restatement.RestatedYear.ofSurvey;
import static vn.vuonlen.household.restatement.RestatedYear.preview;
import static vn.vuonlen.household.restatement.RestatedYear.restate;
import static vn.vuonlen.household.restatement.RestatedYear.with;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;

/** What was decided and wrong is put right, and both values can be read. */
@QuarkusTest
class RestatementTest {

    @Inject
    HouseholdFixture fixture;

    private UUID poor;
    private UUID missed;
    private UUID year2018;

    /** Two years: one household is poor in both, another was never surveyed. */
    @BeforeEach
    void decidedYears() {
        fixture.empty();
        poor = fixture.household(RURAL);
        missed = fixture.household(RURAL);
        fixture.year(2017, Map.of(poor, 600_000L));
        year2018 = fixture.year(2018, Map.of(poor, 600_000L));
    }

    @AfterEach
    void emptyAgain() {
        fixture.empty();
    }

    private Map<String, Object> storedSurvey(UUID review, UUID household, long income) {
        var survey = survey(review, household, 2018, income);
        survey.put(
                "id",
                fixture.value("SELECT id FROM survey WHERE review_id = '" + review + "' AND household_id = '"
                        + household + "'"));
        survey.put("confirmed", List.of("confirm-class"));
        return survey;
    }

    private String results(UUID review, UUID household) {
        return fixture.value("""
                SELECT string_agg(concat_ws(' ', restatement, class, coalesce(movement, '-'), a.code, r.version), ', '
                    ORDER BY restatement)
                FROM result r JOIN area a ON a.id = r.area_id WHERE review_id = '%s' AND household_id = '%s'
                """.formatted(review, household));
    }

    private String event(String topic, String path, UUID id) {
        return fixture.value("SELECT value #>> '" + path + "' FROM published_" + topic + " WHERE id = '" + id + "'");
    }

    private String resultEvents(UUID household, String path) {
        return fixture.value(
                "SELECT string_agg(coalesce(value #>> '" + path + "', '-'), ' ' ORDER BY value ->> 'year', key)"
                        + " FROM published_result WHERE partition_key = '" + household + "'");
    }

    @Test
    void aWrongSurveyIsPutRight() {
        restate(year2018, 2018, ofSurvey(storedSurvey(year2018, poor, 800_000), 1))
                .body("status", equalTo("APPROVED"))
                .body("number", equalTo(1))
                .body("decision.number", equalTo("77/QĐ-UBND"))
                .body("proposedBy", equalTo("officer"))
                .body("decidedBy", equalTo("chairman"))
                .body("effects", hasSize(1))
                .body("effects[0].household", equalTo(poor.toString()))
                .body("effects[0].before.class", equalTo("POOR"))
                .body("effects[0].before.movement", equalTo("STAYED"))
                .body("effects[0].after.class", equalTo("NEAR_POOR"))
                .body("effects[0].after.movement", equalTo("ESCAPED"))
                .body("effects[0].after.area", equalTo(RURAL));

        assertEquals("0 POOR STAYED 03163 1, 1 NEAR_POOR ESCAPED 03163 1", results(year2018, poor));
        assertEquals("- - 77/QĐ-UBND", resultEvents(poor, "{restatementDecision,number}"));
        assertEquals("2019-06-10", event("review", "{restatements,0,decision,date}", year2018));
        assertEquals("1", event("review", "{restatements,0,results}", year2018));
        assertEquals("0", event("review", "{restatements,0,households}", year2018));
        assertEquals("1", event("review", "{results}", year2018));
        assertEquals("[]", event("household", "{formerly}", poor));
        province("officer")
                .get("/v1/surveys/" + storedSurvey(year2018, poor, 0).get("id"))
                .then()
                .body("version", equalTo(2))
                .body("result.class", equalTo("NEAR_POOR"))
                .body("result.status", equalTo("DECIDED"));
        province("officer")
                .get("/v1/reviews/" + year2018 + "/results")
                .then()
                .body("items.class", contains("NEAR_POOR"))
                .body("items.restatement", contains(1));
        assertEquals("1", fixture.value("SELECT count(*) FROM former_survey"));
    }

    @Test
    void aHouseholdThatWasNotSurveyedGetsAResult() {
        restate(year2018, 2018, ofSurvey(survey(year2018, missed, 2018, 600_000), null))
                .body("effects[0].before.class", nullValue())
                .body("effects[0].before.counted", equalTo(true))
                .body("effects[0].after.class", equalTo("POOR"))
                .body("effects[0].after.movement", equalTo("NEW"));

        assertEquals("1 POOR NEW 03163 1", results(year2018, missed));
        assertEquals("2", event("review", "{results}", year2018));
    }

    @Test
    void aHouseholdThatWasMissingIsCountedFromThen() {
        var id = UUID.randomUUID();
        var registration = new HashMap<String, Object>();
        registration.put("id", id);
        registration.put("area", RURAL);
        registration.put("registeredOn", "2018-05-02");
        registration.put(
                "members",
                List.of(Map.of(
                        "name",
                        "Giàng A Páo",
                        "sex",
                        "M",
                        "birthDate",
                        "1986",
                        "ethnicGroup",
                        "23",
                        "personalId",
                        "011086000123",
                        "relationship",
                        "HEAD")));
        var form = with(form(), "registrations", registration);
        with(form, "surveys", Map.of("survey", survey(year2018, id, 2018, 600_000)));

        restate(year2018, 2018, form)
                .body("effects[0].before.counted", equalTo(false))
                .body("effects[0].before.area", nullValue())
                .body("effects[0].after.counted", equalTo(true))
                .body("effects[0].after.class", equalTo("POOR"));

        assertEquals("1 POOR NEW 03163 1", results(year2018, id));
        assertEquals("[]", event("household", "{formerly,0,stays}", id));
        assertEquals("2019-06-10", event("household", "{formerly,0,until}", id));
        assertEquals("1", event("review", "{restatements,0,households}", year2018));
        assertEquals(
                "0",
                fixture.value("SELECT count(*) FROM restatement WHERE position('086000123' in content::text) > 0"));
    }

    /** Poor where it lived now, and not where it was surveyed: the line of a town is higher. */
    @Test
    void aMoveThatWasNotRecordedTakesTheResultAlong() {
        var household = missed;
        var year2019 = fixture.openReview(2019);
        submit(storedOf(year2019, poor, 2019)).statusCode(201);
        submit(survey(year2019, household, 2019, 800_000)).statusCode(201).body("class", equalTo("NEAR_POOR"));
        fixture.closeAndDecide(year2019, 2019);

        restate(year2019, 2019, ofChange(household, "MOVE", "2019-03-01", "area", URBAN))
                .body("effects[0].before.area", equalTo(RURAL))
                .body("effects[0].before.class", equalTo("NEAR_POOR"))
                .body("effects[0].after.area", equalTo(URBAN))
                .body("effects[0].after.class", equalTo("POOR"));

        assertEquals("0 NEAR_POOR - 03163 1, 1 POOR NEW 03127 1", results(year2019, household));
        for (var area : List.of(RURAL, URBAN)) {
            province("officer")
                    .get("/v1/reviews/" + year2019 + "/results?area=" + area)
                    .then()
                    .body("items.household", contains((area.equals(URBAN) ? household : poor).toString()));
        }
        assertEquals(RURAL, fixture.value("""
                SELECT code FROM area WHERE id = (SELECT (value #>> '{formerly,0,stays,0,areaId}')::uuid
                    FROM published_household WHERE id = '%s')
                """.formatted(household)));
        assertEquals("null", String.valueOf(event("household", "{formerly,0,stays,0,to}", household)));
        assertEquals("2019-02-28", event("household", "{stays,0,to}", household));
    }

    private static Map<String, Object> storedOf(UUID review, UUID household, int year) {
        return survey(review, household, year, 600_000);
    }

    @Test
    void aHouseholdThatHadEndedIsCountedNoMore() {
        restate(year2018, 2018, ofChange(poor, "DISSOLUTION", "2018-11-20", "endReason", "MOVED_AWAY"))
                .body("effects[0].before.counted", equalTo(true))
                .body("effects[0].after.counted", equalTo(false));

        assertEquals("0 POOR STAYED 03163 1", results(year2018, poor));
        assertEquals("2018-11-20", event("household", "{endedOn}", poor));
        assertEquals("null", String.valueOf(event("household", "{formerly,0,endedOn}", poor)));
        assertEquals("0", event("review", "{restatements,0,results}", year2018));
        assertEquals("1", event("review", "{restatements,0,households}", year2018));
    }

    @Test
    void aResultThatShouldNotBeIsWithdrawn() {
        restate(year2018, 2018, with(form(), "withdrawn", poor))
                .body("effects[0].after.class", equalTo("NONE"))
                .body("effects[0].after.route", nullValue());

        assertEquals("0 POOR STAYED 03163 1, 1 NONE ESCAPED 03163 1", results(year2018, poor));
    }

    /** Its head was always of another ethnic group: what the household counted as in the year follows. */
    @Test
    void aWrongEthnicGroupIsPutRight() {
        fixture.empty();
        var household = HouseholdFixture.registered(LocalDate.of(2018, 1, 15));
        year2018 = fixture.year(2018, Map.of(household, 600_000L));
        var head = fixture.value("SELECT id FROM member");

        restate(
                        year2018,
                        2018,
                        ofChange(
                                household,
                                "CORRECTION",
                                "2019-05-02",
                                "member",
                                head,
                                "corrected",
                                Map.of("ethnicGroup", "01")))
                .body("effects[0].before.ethnicMinority", equalTo(true))
                .body("effects[0].after.ethnicMinority", equalTo(false));

        assertEquals("true false", resultEvents(household, "{ethnicMinority}"));
        assertEquals("true", event("household", "{formerly,0,ethnicMinority}", household));
    }

    @Test
    void aDecidedYearThatFollowsIsRestatedWithIt() {
        var year2019 = fixture.year(2019, Map.of(poor, 600_000L));
        assertEquals("0 POOR STAYED 03163 1", results(year2019, poor));

        var form = ofSurvey(storedSurvey(year2018, poor, 2_000_000), 1);
        RestatedYear.propose(year2018, form).statusCode(201).body("effects.year", contains(2018, 2019));
        // It would have been restated before 2019 was decided.
        RestatedYear.approve("chairman", year2018, 1, "2019-06-10")
                .statusCode(422)
                .body("code", equalTo("restated-before-decision"));
        RestatedYear.approve("chairman", year2018, 1, "2020-06-10").statusCode(200);

        assertEquals("0 POOR STAYED 03163 1, 1 NONE ESCAPED 03163 1", results(year2018, poor));
        assertEquals("0 POOR STAYED 03163 1, 1 POOR RELAPSED 03163 1", results(year2019, poor));
        province("officer")
                .get("/v1/reviews/" + year2019 + "/restatements")
                .then()
                .body("items", hasSize(1))
                .body("items[0].cause.review", equalTo(year2018.toString()))
                .body("items[0].cause.number", equalTo(1))
                .body("items[0].decision.number", equalTo("77/QĐ-UBND"))
                .body("items[0].effects[0].after.movement", equalTo("RELAPSED"));
        assertEquals("2020-06-10", event("review", "{restatements,0,decision,date}", year2019));
    }

    /** It was not surveyed in either year, and counts in both elsewhere. */
    @Test
    void aYearThatCountsItElsewhereIsRestatedToo() {
        var year2019 = fixture.year(2019, Map.of(poor, 600_000L));
        RestatedYear.propose(year2018, ofChange(missed, "MOVE", "2018-05-01", "area", URBAN))
                .statusCode(201)
                .body("effects.year", contains(2018, 2019))
                .body("effects.before.area", contains(RURAL, RURAL))
                .body("effects.after.area", contains(URBAN, URBAN));
        RestatedYear.approve("chairman", year2018, 1, "2020-06-10").statusCode(200);

        assertEquals("2020-06-10", event("review", "{restatements,0,decision,date}", year2019));
        assertEquals("0", event("review", "{restatements,0,results}", year2019));
    }

    /** What the household answered is a figure too. */
    @Test
    void causesAndDeprivationsArePutRight() {
        var survey = storedSurvey(year2018, poor, 600_000);
        survey.put("causes", List.of("NO_LAND"));
        survey.put("deprivations", List.of("WATER", "TOILET"));
        restate(year2018, 2018, ofSurvey(survey, 1))
                .body("effects[0].before.causes", contains("NO_CAPITAL"))
                .body("effects[0].after.causes", contains("NO_LAND"))
                .body("effects[0].after.deprivations", contains("TOILET", "WATER"))
                .body("effects[0].after.surveyedIn", equalTo(RURAL));
        assertEquals("0 POOR STAYED 03163 1, 1 POOR STAYED 03163 1", results(year2018, poor));
    }

    /** Not by anything that happens to the household either. */
    @Test
    void whatIsWithdrawnStaysWithdrawn() {
        restate(year2018, 2018, with(form(), "withdrawn", poor));
        RestatedYear.propose(year2018, ofChange(poor, "MOVE", "2018-05-01", "area", URBAN))
                .statusCode(201);
        RestatedYear.approve("chairman", year2018, 2, "2019-07-10").statusCode(200);

        assertEquals("0 POOR STAYED 03163 1, 1 NONE ESCAPED 03163 1", results(year2018, poor));
        // A device that was offline learns that its survey is there.
        var sent = survey(year2018, missed, 2018, 600_000);
        RestatedYear.propose(year2018, ofSurvey(sent, null)).statusCode(201);
        RestatedYear.approve("chairman", year2018, 3, "2019-07-10").statusCode(200);
        submit(sent).statusCode(200).body("class", equalTo("POOR"));
    }

    /** Nor by a restatement of the year before it. */
    @Test
    void whatIsWithdrawnIsWithdrawnInItsNextRestatementToo() {
        var year2019 = fixture.year(2019, Map.of(poor, 600_000L));
        restate(year2019, 2019, with(form(), "withdrawn", poor));
        RestatedYear.propose(year2018, ofSurvey(storedSurvey(year2018, poor, 2_000_000), 1))
                .statusCode(201);
        RestatedYear.approve("chairman", year2018, 1, "2020-07-10").statusCode(200);

        assertEquals("0 POOR STAYED 03163 1, 1 NONE ESCAPED 03163 1, 2 NONE - 03163 1", results(year2019, poor));
        assertEquals(
                "false true true",
                fixture.value("SELECT string_agg(withdrawn::text, ' ' ORDER BY restatement) FROM result"
                        + " WHERE review_id = '" + year2019 + "'"));
    }

    /** It was on the list, and is poor no more by the year before: its survey is put right all the same. */
    @Test
    void aSurveyIsPutRightWhoseReasonIsGone() {
        var year2019 = fixture.openReview(2019);
        var survey = survey(year2019, poor, 2019, 600_000);
        survey.put("applicant", false);
        submit(survey).statusCode(201);
        fixture.closeAndDecide(year2019, 2019);
        RestatedYear.propose(year2018, ofSurvey(storedSurvey(year2018, poor, 2_000_000), 1))
                .statusCode(201);
        RestatedYear.approve("chairman", year2018, 1, "2020-06-10").statusCode(200);

        restate(year2019, 2019, ofChange(poor, "MOVE", "2019-05-01", "area", URBAN));
        assertEquals(
                "0 POOR STAYED 03163 1, 1 POOR RELAPSED 03163 1, 2 POOR RELAPSED 03127 1", results(year2019, poor));
    }

    @Test
    void aReviewThatIsOpenFollows() {
        var year2019 = fixture.openReview(2019);
        submit(storedOf(year2019, poor, 2019)).statusCode(201);
        assertEquals("0 POOR STAYED 03163 1", results(year2019, poor));
        assertEquals("1", event("review", "{listSize}", year2019));

        var form = ofSurvey(storedSurvey(year2018, poor, 2_000_000), 1);
        with(form, "surveys", Map.of("survey", survey(year2018, missed, 2018, 600_000)));
        restate(year2018, 2018, form);

        assertEquals("0 POOR RELAPSED 03163 2", results(year2019, poor));
        assertEquals(
                missed + " POOR",
                fixture.value("SELECT string_agg(household_id || ' ' || reason, ',') FROM review_list"
                        + " WHERE review_id = '" + year2019 + "'"));
        submit(survey(year2019, missed, 2019, 600_000)).statusCode(201);
        assertEquals("0 POOR STAYED 03163 1", results(year2019, missed));
    }

    @Test
    void aYearThatDidNotReviewTheHouseholdIsPutRightFirst() {
        var year2019 = fixture.year(2019, Map.of(poor, 600_000L));
        var form = ofSurvey(survey(year2018, missed, 2018, 600_000), null);

        preview(year2018, form)
                .statusCode(409)
                .body("code", equalTo("later-year-not-reviewed"))
                .body("households", contains(missed.toString()));

        restate(year2019, 2019, ofSurvey(survey(year2019, missed, 2019, 600_000), null));
        assertEquals("1 POOR NEW 03163 1", results(year2019, missed));
        RestatedYear.propose(year2018, form).statusCode(201);
        RestatedYear.approve("chairman", year2018, 1, "2020-07-01").statusCode(200);
        assertEquals("1 POOR NEW 03163 1, 2 POOR STAYED 03163 1", results(year2019, missed));
    }

    @Test
    void aSecondRestatementStandsBesideTheFirst() {
        restate(year2018, 2018, ofSurvey(storedSurvey(year2018, poor, 800_000), 1));
        RestatedYear.propose(year2018, ofSurvey(storedSurvey(year2018, poor, 2_000_000), 2))
                .statusCode(201)
                .body("number", equalTo(2))
                .body("effects[0].before.class", equalTo("NEAR_POOR"));
        RestatedYear.approve("chairman", year2018, 2, "2019-07-10").statusCode(200);

        assertEquals(
                "0 POOR STAYED 03163 1, 1 NEAR_POOR ESCAPED 03163 1, 2 NONE ESCAPED 03163 1", results(year2018, poor));
    }

    /** A preview has no effect that anybody can see, and neither has a proposal. */
    @Test
    void nothingChangesBeforeTheApproval() {
        var form = ofChange(missed, "MOVE", "2018-03-01", "area", URBAN);
        with(form, "surveys", Map.of("version", 1, "survey", storedSurvey(year2018, poor, 800_000)));
        with(form, "changes", change(missed, "DISSOLUTION", "2018-12-01", "endReason", "DIED_OUT"));
        var before = everything();

        preview(year2018, form).statusCode(200).body("effects", hasSize(2));
        assertEquals(before, everything());
        RestatedYear.propose(year2018, form).statusCode(201);
        assertEquals(before, everything());
        RestatedYear.reject("chairman", year2018, 1).statusCode(200).body("status", equalTo("REJECTED"));
        assertEquals(before, everything());
        assertEquals("[]", event("review", "{restatements}", year2018));
        province("officer")
                .get("/v1/reviews/" + year2018 + "/results?restatement=1")
                .then()
                .statusCode(400);
        province("officer")
                .get("/v1/reviews/" + year2018 + "/restatements")
                .then()
                .body("items.status", contains("REJECTED"));
        province("officer")
                .get("/v1/reviews/" + fixture.value("SELECT id FROM review WHERE year = 2017") + "/restatements")
                .then()
                .body("items", empty());
    }

    private String everything() {
        return fixture.value("""
                SELECT md5(concat((SELECT string_agg(h::text, ',' ORDER BY h.id) FROM household h),
                    (SELECT string_agg(s::text, ',' ORDER BY s.household_id, s.from_date) FROM household_stay s),
                    (SELECT string_agg(r::text, ',' ORDER BY r.id) FROM result r),
                    (SELECT string_agg(v::text, ',' ORDER BY v.id) FROM review v),
                    (SELECT string_agg(s::text, ',' ORDER BY s.id) FROM survey s),
                    (SELECT count(*) FROM former_household), (SELECT count(*) FROM former_survey),
                    (SELECT count(*) FROM household_change)))
                """);
    }
}
