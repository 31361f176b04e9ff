package vn.vuonlen.household.change;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.HouseholdFixture.survey;
import static vn.vuonlen.household.change.ChangedHousehold.HMONG;
import static vn.vuonlen.household.change.ChangedHousehold.KINH;
import static vn.vuonlen.household.change.ChangedHousehold.change;
import static vn.vuonlen.household.change.ChangedHousehold.newHead;
import static vn.vuonlen.household.change.ChangedHousehold.person;
import static vn.vuonlen.household.change.ChangedHousehold.role;
import static vn.vuonlen.household.duplicate.DuplicateFixture.HERE;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.areachange.AreaChangeFixture;
import vn.vuonlen.household.duplicate.DuplicateFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** Changes that are each right alone, and would contradict each other, a survey or a decision. */
@QuarkusTest
class ConsistentChangesTest {

    @Inject
    HouseholdFixture fixture;

    @Inject
    DuplicateFixture duplicates;

    @Inject
    AreaChangeFixture areas;

    private ChangedHousehold household;

    @BeforeEach
    void register() {
        fixture.empty();
        household = ChangedHousehold.registered("2016-03-01");
    }

    @AfterEach
    void empty() {
        fixture.empty();
    }

    private static void refused(ValidatableResponse answer, String code, String pointer) {
        answer.body("code", equalTo(code)).body("errors[0].pointer", equalTo(pointer));
    }

    /** Whichever of them is looked at first. */
    @Test
    void aSplitTakesOnlyItsOwnMembers() {
        for (int round = 0; round < 6; round++) {
            var one = ChangedHousehold.registered("2016-03-01");
            var other = ChangedHousehold.registered("2016-03-01");
            var rest = newHead(one.spouse, role(one.child, "CHILD"), role(one.mother, "OTHER"));
            for (var stranger : List.of(other.head, UUID.randomUUID())) {
                var leaving = List.of(role(one.head, "HEAD"), role(stranger, "OTHER"));
                one.send("SPLIT", "2018-06-01", "members", leaving, "newHead", rest)
                        .statusCode(409)
                        .body("code", equalTo("member-not-present"));
            }
            assertEquals(4, one.now().getInt("size"));
            assertEquals(4, other.now().getInt("size"));
        }
    }

    @Test
    void whatAHouseholdCountsAsMayChangeBack() {
        household.send("NEW_HEAD", "2018-06-01", "newHead", spouseIsHead()).statusCode(201);
        assertEquals("f", minority(household));

        household
                .send("CORRECTION", "2018-07-01", "member", household.spouse, "corrected", Map.of("ethnicGroup", HMONG))
                .statusCode(201);

        assertEquals("t", minority(household));
        assertEquals("0", fixture.value("SELECT count(*) FROM former_ethnic_minority"));
    }

    @Test
    void alsoAfterADecision() {
        fixture.closeAndDecide(fixture.openReview(2018), 2018);
        for (var group : List.of(KINH, HMONG, KINH)) {
            household
                    .send(
                            "CORRECTION",
                            "2019-07-01",
                            "member",
                            household.head,
                            "corrected",
                            Map.of("ethnicGroup", group))
                    .statusCode(201);
        }

        assertEquals("f", minority(household));
        assertEquals(
                "t 2018-12-31",
                fixture.value("SELECT ethnic_minority || ' ' || to_date FROM former_ethnic_minority")
                        .replace("true", "t"));
    }

    @Test
    void aNewHeadWithoutANameHasToBeCounted() {
        var unknown = person(null, "Giàng A Của", "M", "1980", HMONG, "HEAD");
        refused(
                household.send(
                        "DEATH",
                        "2018-06-01",
                        "member",
                        household.head,
                        "newHead",
                        Map.of(
                                "person",
                                unknown,
                                "members",
                                List.of(
                                        role(household.spouse, "OTHER"),
                                        role(household.child, "OTHER"),
                                        role(household.mother, "OTHER")))),
                "nobody-unnamed",
                "/newHead/person");
    }

    @Test
    void whoCameLaterWasNoHeadBefore() {
        var newcomer = UUID.randomUUID();
        household
                .send("MEMBER_IN", "2020-06-01", "person", person(newcomer, "Lý A Dơ", "M", "1990", KINH, "OTHER"))
                .statusCode(201);

        refused(
                household.send(
                        "DEATH",
                        "2019-03-01",
                        "member",
                        household.head,
                        "newHead",
                        newHead(
                                newcomer,
                                role(household.spouse, "OTHER"),
                                role(household.child, "OTHER"),
                                role(household.mother, "OTHER"))),
                "changed-since",
                "/newHead/member");
    }

    @Test
    void aSplitIsNotDatedBeforeAMove() {
        household.send("MOVE", "2018-06-01", "area", HouseholdFixture.URBAN).statusCode(201);

        refused(
                household.send("SPLIT", "2017-06-01", "members", List.of(role(household.child, "HEAD"))),
                "changed-since",
                "/date");
    }

    @Test
    void aHouseholdDoesNotEndBeforeSomebodyLeftIt() {
        household.send("DEATH", "2018-06-01", "member", household.mother).statusCode(201);
        household
                .send("SPLIT", "2018-08-01", "members", List.of(role(household.child, "HEAD")))
                .statusCode(201);

        for (var day : List.of("2018-03-01", "2018-07-01")) {
            refused(household.send("DISSOLUTION", day, "endReason", "MOVED_AWAY"), "changed-since", "/date");
        }
        household.send("DISSOLUTION", "2018-09-01", "endReason", "MOVED_AWAY").statusCode(201);
    }

    @Test
    void aResultCountsAsTheHouseholdDid() {
        var review = fixture.openReview(2018);
        HouseholdFixture.submit(survey(review, household.id, 2018, 600_000)).statusCode(201);

        var change = change("NEW_HEAD", "2018-06-01", "newHead", spouseIsHead());
        household.send(change).statusCode(201);

        assertEquals("f", fixture.value("SELECT ethnic_minority FROM result"));
        assertEquals("2", fixture.value("SELECT version FROM result"));
        household
                .send(change("REVERSAL", "2018-06-02", "change", change.get("id")))
                .statusCode(201);
        assertEquals("t", fixture.value("SELECT ethnic_minority FROM result"));
    }

    @Test
    void aDecidedResultStays() {
        var review = fixture.openReview(2018);
        HouseholdFixture.submit(survey(review, household.id, 2018, 600_000)).statusCode(201);
        fixture.closeAndDecide(review, 2018);

        household.send("NEW_HEAD", "2019-06-01", "newHead", spouseIsHead()).statusCode(201);

        assertEquals("t", fixture.value("SELECT ethnic_minority FROM result"));
    }

    @Test
    void aHouseholdOfTheListDoesNotComeBackToAClosedReview() {
        fixture.year(2017, Map.of(household.id, 600_000L));
        var review = fixture.openReview(2018);
        var end = change("DISSOLUTION", "2018-06-01", "endReason", "MOVED_AWAY");
        household.send(end).statusCode(201);
        HouseholdFixture.conclude(review, 2018);
        HouseholdFixture.province("officer")
                .post("/v1/reviews/" + review + "/closing")
                .then()
                .statusCode(200);

        refused(household.send("REVERSAL", "2018-06-02", "change", end.get("id")), "review-not-open", "/change");
    }

    @Test
    void oneOfficerDoesNotTakeBackWhatTwoDecided() {
        var person = DuplicateFixture.head("Giàng A Tếnh", "1986-05-07");
        person.put("personalId", "011086000123");
        duplicates.registered(HERE, person);
        var twin = DuplicateFixture.with(person, "name", "Giang A Tenh");
        var copy = duplicates.registered(HERE, twin);
        var pair = UUID.fromString(duplicates.listed().getString("items[0].id"));
        DuplicateFixture.propose(
                        pair,
                        "mai",
                        Map.of(
                                "decision", "JOIN",
                                "keep", person.get("id"),
                                "date", "2017-05-31",
                                "reason", "Một người"))
                .statusCode(200);
        DuplicateFixture.approve(pair, "lan").statusCode(200);
        var join = fixture.value("SELECT change_id FROM duplicate_decision WHERE kind = 'JOIN'");

        refused(
                ChangedHousehold.send(
                        TestTokens.of("enumerator", HERE), copy, change("REVERSAL", "2017-06-01", "change", join)),
                "change-not-reversible",
                "/change");
        refused(
                household.send("MEMBER_IN", "2018-06-01", "members", List.of(role((UUID) twin.get("id"), "OTHER"))),
                "member-is-duplicate",
                "/members/0/member");

        DuplicateFixture.undo(pair, "lan").statusCode(200);
        DuplicateFixture.approve(pair, "mai").statusCode(200);
        assertEquals(
                "1",
                fixture.value("SELECT count(*) FROM member WHERE to_date IS NULL AND id = '" + twin.get("id") + "'"));
    }

    /** Nobody knows to which part it belonged from then on. */
    @Test
    void nothingIsRecordedLateOfADividedCommune() {
        areas.restore();
        try {
            AreaChangeFixture.changed(Map.of(
                    "kind",
                    "SPLIT",
                    "unit",
                    "03163",
                    "parts",
                    List.of(
                            Map.of("into", AreaChangeFixture.unit("03998", "Mường Toong Thượng", "XA"), "weight", 0.5),
                            Map.of(
                                    "into",
                                    AreaChangeFixture.unit("03163", "Mường Toong", "XA"),
                                    "weight",
                                    0.5,
                                    "rest",
                                    true))));
            var day = AreaChangeFixture.DAY.minusDays(5).toString();
            var elsewhere = ChangedHousehold.registered(day, HouseholdFixture.URBAN, HMONG);

            refused(elsewhere.send("MOVE", day, "area", "03163"), "area-divided", "/area");
            refused(
                    as(TestTokens.of("commune-officer", "11"))
                            .body(Map.of(
                                    "area",
                                    "03163",
                                    "registeredOn",
                                    day,
                                    "members",
                                    List.of(person(null, "Giàng A Páo", "M", "1960", HMONG, "HEAD"))))
                            .header("Idempotency-Key", UUID.randomUUID())
                            .post("/v1/households")
                            .then(),
                    "area-divided",
                    "/area");
            ChangedHousehold.registered(AreaChangeFixture.DAY.toString(), "03163", HMONG);
        } finally {
            fixture.empty();
            areas.restore();
        }
    }

    /** A tablet that has not heard the answer sends its survey again. */
    @Test
    void aSurveyIsKnownToItsSenderWhereverTheHouseholdMoved() {
        var enumerator = TestTokens.of("enumerator", HouseholdFixture.RURAL);
        var sent = survey(fixture.openReview(2018), household.id, 2018, 600_000);
        as(enumerator).body(sent).post("/v1/surveys").then().statusCode(201);
        household.send("MOVE", "2018-12-01", "area", HouseholdFixture.URBAN).statusCode(201);

        as(enumerator).body(sent).post("/v1/surveys").then().statusCode(200);
        as(TestTokens.with("enumerator")
                        .subject("other")
                        .areas(HouseholdFixture.RURAL)
                        .sign())
                .body(sent)
                .post("/v1/surveys")
                .then()
                .statusCode(404);
    }

    private Map<String, Object> spouseIsHead() {
        return newHead(
                household.spouse,
                role(household.head, "SPOUSE"),
                role(household.child, "CHILD"),
                role(household.mother, "OTHER"));
    }

    private String minority(ChangedHousehold of) {
        return fixture.value("SELECT ethnic_minority FROM household WHERE id = '" + of.id + "'");
    }
}
