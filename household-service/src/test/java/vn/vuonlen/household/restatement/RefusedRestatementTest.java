package vn.vuonlen.household.restatement;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.RURAL;
import static vn.vuonlen.household.HouseholdFixture.URBAN;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.HouseholdFixture.survey;
import static vn.vuonlen.household.restatement.RestatedYear.approve;
import static vn.vuonlen.household.restatement.RestatedYear.form;
import static vn.vuonlen.household.restatement.RestatedYear.ofChange;
import static vn.vuonlen.household.restatement.RestatedYear.ofSurvey;
import static vn.vuonlen.household.restatement.RestatedYear.preview;
import static vn.vuonlen.household.restatement.RestatedYear.propose;
import static vn.vuonlen.household.restatement.RestatedYear.reject;
import static vn.vuonlen.household.restatement.RestatedYear.restate;
import static vn.vuonlen.household.restatement.RestatedYear.with;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** What a restatement is not taken for, and that nothing else reaches a decided year. */
@QuarkusTest
class RefusedRestatementTest {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Inject
    HouseholdFixture fixture;

    private UUID poor;
    private UUID other;
    private UUID review;
    private Map<String, Object> right;

    @BeforeEach
    void aDecidedYear() {
        fixture.empty();
        poor = fixture.household(RURAL);
        other = fixture.household(RURAL);
        review = fixture.year(2018, Map.of(poor, 600_000L));
        right = survey(review, poor, 2018, 800_000);
        right.put("id", fixture.value("SELECT id FROM survey"));
    }

    @AfterEach
    void empty() {
        fixture.empty();
    }

    @Test
    void onlyTheProvinceRestates() {
        for (var token : List.of(
                TestTokens.of("district-officer", "11"),
                TestTokens.of("commune-officer", "11"),
                TestTokens.of("operator", "11"))) {
            as(token)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(ofSurvey(right, 1))
                    .post("/v1/reviews/" + review + "/restatements")
                    .then()
                    .statusCode(403);
        }
        as(TestTokens.of("province-officer", "10"))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(ofSurvey(right, 1))
                .post("/v1/reviews/" + review + "/restatements")
                .then()
                .statusCode(403);
    }

    @Test
    void anotherPersonDecidesOnce() {
        propose(review, ofSurvey(right, 1)).statusCode(201);

        approve("officer", review, 1, "2019-06-10").statusCode(409).body("code", equalTo("restatement-own"));
        reject("officer", review, 1).statusCode(409).body("code", equalTo("restatement-own"));
        approve("chairman", review, 2, "2019-06-10").statusCode(404);
        approve("chairman", review, 1, "2019-02-25").statusCode(422).body("code", equalTo("restated-before-decision"));
        approve("chairman", review, 1, LocalDate.now(VIETNAM).plusDays(2).toString())
                .statusCode(422)
                .body("code", equalTo("decision-in-future"));
        approve("chairman", review, 1, "2019-06-10").statusCode(200);
        approve("chairman", review, 1, "2019-06-10").statusCode(409).body("code", equalTo("restatement-decided"));
        reject("chairman", review, 1).statusCode(409).body("code", equalTo("restatement-decided"));
    }

    @Test
    void oneAtATime() {
        propose("officer", "key", review, ofSurvey(right, 1)).statusCode(201).body("number", equalTo(1));
        propose("officer", "key", review, ofSurvey(right, 1)).statusCode(201).body("number", equalTo(1));
        propose(review, ofSurvey(right, 1)).statusCode(409).body("code", equalTo("restatement-proposed"));
        reject("chairman", review, 1).statusCode(200);
        propose(review, ofSurvey(right, 1)).statusCode(201).body("number", equalTo(2));
        approve("chairman", review, 2, "2019-06-10").statusCode(200);
        assertEquals("0,2", fixture.value("SELECT string_agg(restatement::text, ',' ORDER BY 1) FROM result"));
    }

    @Test
    void whatWouldDoSomethingElseIsShownFirst() {
        propose(review, ofChange(poor, "MOVE", "2018-12-20", "area", URBAN))
                .statusCode(201)
                .body("effects[0].before.ethnicMinority", equalTo(true));
        // Something else is known of the household by now.
        fixture.sql("UPDATE result SET route = 'INCOME_AND_DEPRIVATION' WHERE false;"
                + " SET LOCAL session_replication_role = replica;"
                + " UPDATE result SET route = 'INCOME_AND_DEPRIVATION'");

        approve("chairman", review, 1, "2019-06-10")
                .statusCode(409)
                .body("code", equalTo("restatement-effects-changed"))
                .body("effects[0].before.route", equalTo("INCOME_AND_DEPRIVATION"));
        assertEquals("1", stays());
        approve("chairman", review, 1, "2019-06-10").statusCode(200);
        assertEquals("2", stays());
    }

    private String stays() {
        return fixture.value("SELECT count(*) FROM household_stay WHERE household_id = '" + poor + "'");
    }

    @Test
    void onlyDecidedReviewsOnlyTheirYear() {
        var open = fixture.openReview(2019);
        preview(open, ofSurvey(survey(open, poor, 2019, 800_000), null))
                .statusCode(409)
                .body("code", equalTo("review-not-decided"));
        preview(UUID.randomUUID(), ofSurvey(right, 1)).statusCode(404);
        for (var day : List.of("2017-12-31", "2019-01-01")) {
            preview(review, ofChange(poor, "MOVE", day, "area", URBAN))
                    .statusCode(422)
                    .body("code", equalTo("restated-outside-year"))
                    .body("errors.pointer", hasItem("/changes/0/change/date"));
        }
    }

    @Test
    void faultsAreToldWithTheirPlace() {
        preview(review, form()).statusCode(422).body("code", equalTo("nothing-restated"));
        preview(review, with(form(), "withdrawn", UUID.randomUUID()))
                .statusCode(409)
                .body("code", equalTo("no-result-to-withdraw"))
                .body("errors.pointer", hasItem("/withdrawn/0"));
        preview(review, with(form(), "withdrawn", null)).statusCode(400);
        preview(review, ofSurvey(right, 7)).statusCode(412);
        preview(review, ofSurvey(right, null)).statusCode(409).body("code", equalTo("submission-conflict"));
        var strange = survey(review, poor, 2018, -1);
        preview(review, ofSurvey(strange, null))
                .statusCode(422)
                .body("errors.pointer", hasItem("/surveys/0/survey/income"));
        var applicant = survey(review, other, 2018, 800_000);
        applicant.put("applicant", false);
        preview(review, ofSurvey(applicant, null)).statusCode(409).body("code", equalTo("not-on-list"));
        applicant.put("applicant", true);
        applicant.put("unknown", 1);
        preview(review, ofSurvey(applicant, null)).statusCode(400);
        var many = form();
        many.put("withdrawn", Collections.nCopies(501, poor));
        preview(review, many).statusCode(422).body("code", equalTo("restatement-too-large"));
        // The same again says what is decided already.
        var same = survey(review, poor, 2018, 600_000);
        same.put("id", right.get("id"));
        preview(review, ofSurvey(same, 1)).statusCode(422).body("code", equalTo("nothing-restated"));
    }

    /** A survey is put right where it stands, of the household and the year that it is of. */
    @Test
    void noSurveyIsTakenFromAnother() {
        var taken = survey(review, other, 2018, 600_000);
        taken.put("id", right.get("id"));
        preview(review, ofSurvey(taken, 1)).statusCode(409).body("code", equalTo("submission-conflict"));
        var later = fixture.year(2019, Map.of(poor, 600_000L));
        var ofLater = fixture.value("SELECT id FROM survey WHERE review_id = '" + later + "'");
        taken.put("id", ofLater);
        preview(review, ofSurvey(taken, 1)).statusCode(409).body("code", equalTo("submission-conflict"));
        taken.put("id", UUID.randomUUID());
        preview(review, ofSurvey(taken, 1)).statusCode(412);
        var twice = ofSurvey(right, 1);
        preview(review, with(twice, "withdrawn", poor))
                .statusCode(422)
                .body("code", equalTo("restated-twice"))
                .body("errors.pointer", hasItem("/surveys/0/survey/household"));
    }

    /** What was done in another year is taken back in that year. */
    @Test
    void onlyChangesOfTheYearAreReversed() {
        fixture.year(2019, Map.of(poor, 600_000L));
        var change = UUID.randomUUID();
        as(TestTokens.of("province-officer", "11"))
                .body(Map.of(
                        "id",
                        change,
                        "kind",
                        "DISSOLUTION",
                        "date",
                        "2020-03-01",
                        "reason",
                        "Chuyển đi",
                        "endReason",
                        "MOVED_AWAY"))
                .post("/v1/households/" + other + "/changes")
                .then()
                .statusCode(201);
        preview(review, ofChange(other, "REVERSAL", "2018-12-01", "change", change))
                .statusCode(422)
                .body("code", equalTo("restated-outside-year"))
                .body("errors.pointer", hasItem("/changes/0/change/change"));
    }

    /** A survey of the year after says that the household was there. */
    @Test
    void whatALaterYearSawStands() {
        fixture.year(2019, Map.of(poor, 600_000L));
        preview(review, ofChange(poor, "DISSOLUTION", "2018-12-01", "endReason", "DIED_OUT"))
                .statusCode(409)
                .body("code", equalTo("surveyed-since"));
    }

    @Test
    void afterwardsTheYearIsClosedAsBefore() {
        restate(review, 2018, ofChange(poor, "MOVE", "2018-12-01", "area", URBAN));

        as(TestTokens.of("province-officer", "11"))
                .body(Map.of(
                        "id",
                        UUID.randomUUID(),
                        "kind",
                        "DISSOLUTION",
                        "date",
                        "2018-12-20",
                        "reason",
                        "Chuyển đi",
                        "endReason",
                        "MOVED_AWAY"))
                .post("/v1/households/" + poor + "/changes")
                .then()
                .statusCode(409)
                .body("code", equalTo("year-decided"));
        HouseholdFixture.submit(survey(review, other, 2018, 600_000))
                .statusCode(409)
                .body("code", equalTo("year-decided"));
    }

    /** Two approvals, and a proposal of something else, at once: one of each. */
    @Test
    void atOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            aDecidedYear();
            var proposals = atOnce(
                    () -> propose("one", UUID.randomUUID().toString(), review, ofSurvey(right, 1))
                            .extract()
                            .statusCode(),
                    () -> propose("two", UUID.randomUUID().toString(), review, with(form(), "withdrawn", poor))
                            .extract()
                            .statusCode());
            assertEquals(List.of(201, 409), proposals);
            var approvals = atOnce(
                    () -> approve("three", review, 1, "2019-06-10").extract().statusCode(),
                    () -> approve("four", review, 1, "2019-06-10").extract().statusCode(),
                    () -> reject("five", review, 1).extract().statusCode());
            assertEquals(List.of(200, 409, 409), approvals);
            assertEquals("1", fixture.value("SELECT count(*) FROM restatement WHERE status <> 'PROPOSED'"));
        }
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Integer>... calls) throws Exception {
        var barrier = new CyclicBarrier(calls.length);
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Integer>>();
            for (var call : calls) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return call.call();
                }));
            }
            for (var one : running) {
                statuses.add(one.get());
            }
        }
        Collections.sort(statuses);
        return statuses;
    }
}
