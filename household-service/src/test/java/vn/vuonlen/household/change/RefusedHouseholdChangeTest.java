package vn.vuonlen.household.change;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.submit;
import static vn.vuonlen.household.HouseholdFixture.survey;
import static vn.vuonlen.household.change.ChangedHousehold.HMONG;
import static vn.vuonlen.household.change.ChangedHousehold.KINH;
import static vn.vuonlen.household.change.ChangedHousehold.change;
import static vn.vuonlen.household.change.ChangedHousehold.newHead;
import static vn.vuonlen.household.change.ChangedHousehold.person;
import static vn.vuonlen.household.change.ChangedHousehold.role;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.kit.clock.VietnamClock;

/** Each refusal of a change, and that nothing of it is stored. */
@QuarkusTest
class RefusedHouseholdChangeTest {

    private static final String DAY = "2019-03-01";

    @Inject
    HouseholdFixture fixture;

    private ChangedHousehold household;

    @BeforeEach
    void register() {
        fixture.empty();
        household = ChangedHousehold.registered("2018-01-15");
    }

    @AfterEach
    void nothingIsStored() {
        assertEquals("0", fixture.value("SELECT count(*) FROM household_change WHERE reason = 'Bị từ chối'"));
        fixture.empty();
    }

    private ValidatableResponse refused(String code, int status, String pointer, Map<String, Object> change) {
        change.put("reason", "Bị từ chối");
        return household
                .send(change)
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer))
                .body(not(containsString("Giàng")));
    }

    private void refused(String code, int status, String pointer, String kind, String date, Object... fields) {
        refused(code, status, pointer, change(kind, date, fields));
    }

    @Test
    void aFieldIsMissingOrOfAnotherKind() {
        refused("missing-value", 422, "/area", "MOVE", DAY);
        refused("missing-value", 422, "/person", "BIRTH", DAY);
        refused("missing-value", 422, "/newHead/member", "NEW_HEAD", DAY, "newHead", Map.of());
        refused("field-of-other-act", 422, "/area", "DEATH", DAY, "member", household.mother, "area", "03127");
        refused(
                "field-of-other-act",
                422,
                "/members",
                change(
                        "MEMBER_IN",
                        DAY,
                        "person",
                        person(null, "Lý A Dơ", "M", "1990", HMONG, "OTHER"),
                        "members",
                        List.of(role(household.child, "CHILD"))));
        refused(
                "field-of-other-act",
                422,
                "/corrected/code",
                "CORRECTION",
                DAY,
                "member",
                household.head,
                "corrected",
                Map.of("code", "11-1"));
        refused(
                "field-of-other-act",
                422,
                "/newHead",
                "DEATH",
                DAY,
                "member",
                household.mother,
                "newHead",
                newHead(household.child));
        var change = change("MOVE", DAY, "area", "03127");
        change.remove("reason");
        household.send(change).statusCode(400).body("errors[0].pointer", equalTo("/reason"));
        refused("invalid-value", 400, "/endReason", "DISSOLUTION", DAY, "endReason", "MERGED");
    }

    @Test
    void theDayIsOfNoHouseholdOrOfNobody() {
        refused("out-of-range", 422, "/date", "DEATH", "2018-01-14", "member", household.mother);
        refused(
                "out-of-range",
                422,
                "/date",
                "DEATH",
                LocalDate.now(VietnamClock.ZONE).plusDays(2).toString(),
                "member",
                household.mother);
        refused("death-before-birth", 422, "/date", change("DEATH", "2018-06-01", "member", bornLater()));
        refused(
                "born-on-another-day",
                422,
                "/person/birthDate",
                "BIRTH",
                DAY,
                "person",
                person(null, "Giàng Thị Sua", "F", "2019-02-28", HMONG, "CHILD"));
        refused(
                "born-later",
                422,
                "/person/birthDate",
                "MEMBER_IN",
                DAY,
                "person",
                person(null, "Giàng Thị Sua", "F", "2019-03-02", HMONG, "CHILD"));
        refused(
                "decision-in-future",
                422,
                "/paper/date",
                "DEATH",
                DAY,
                "member",
                household.mother,
                "paper",
                Map.of(
                        "number",
                        "12/KT",
                        "date",
                        LocalDate.now(VietnamClock.ZONE).plusDays(2).toString(),
                        "issuer",
                        "UBND xã Mường Toong"));
    }

    /** A member may be registered that is born later. */
    private UUID bornLater() {
        fixture.sql(
                "UPDATE member SET birth_date = '2018-07-01', birth_year = 2018 WHERE id = '" + household.mother + "'");
        return household.mother;
    }

    @Test
    void noHeadWouldBeLeftOrTwo() {
        refused("head-missing", 422, "/newHead", "DEATH", DAY, "member", household.head);
        refused("head-missing", 422, "/members", "SPLIT", DAY, "members", List.of(role(household.child, "CHILD")));
        refused("head-missing", 422, "/newHead", "SPLIT", DAY, "members", List.of(role(household.head, "HEAD")));
        refused(
                "head-twice",
                422,
                "/members",
                "SPLIT",
                DAY,
                "members",
                List.of(role(household.child, "HEAD"), role(household.mother, "HEAD")));
        refused(
                "head-twice",
                422,
                "/person/relationship",
                "MEMBER_IN",
                DAY,
                "person",
                person(null, "Lý A Dơ", "M", "1990", HMONG, "HEAD"));
        refused(
                "head-twice",
                422,
                "/corrected/relationship",
                "CORRECTION",
                DAY,
                "member",
                household.child,
                "corrected",
                Map.of("relationship", "HEAD"));
        refused(
                        "not-everybody-named",
                        422,
                        "/newHead/members",
                        change("NEW_HEAD", DAY, "newHead", newHead(household.child, role(household.head, "PARENT"))))
                .body("missing.size()", equalTo(2));
        refused(
                "member-twice",
                422,
                "/newHead/members",
                "NEW_HEAD",
                DAY,
                "newHead",
                newHead(
                        household.child,
                        role(household.head, "PARENT"),
                        role(household.head, "OTHER"),
                        role(household.spouse, "PARENT"),
                        role(household.mother, "OTHER")));
        refused(
                "nothing-changes",
                422,
                "/newHead/member",
                "NEW_HEAD",
                DAY,
                "newHead",
                newHead(
                        household.head,
                        role(household.child, "CHILD"),
                        role(household.spouse, "SPOUSE"),
                        role(household.mother, "PARENT")));
    }

    @Test
    void somebodyIsNotThereOrIsThereAlready() {
        var other = ChangedHousehold.registered("2018-01-15", HouseholdFixture.URBAN, KINH);
        var another = ChangedHousehold.registered("2018-01-15", HouseholdFixture.URBAN, KINH);

        refused("member-not-present", 409, "/member", "DEATH", DAY, "member", UUID.randomUUID());
        refused("member-not-present", 409, "/member", "DEATH", DAY, "member", other.child);
        refused(
                "member-present",
                409,
                "/members/0/member",
                "MEMBER_IN",
                DAY,
                "members",
                List.of(role(household.child, "CHILD")));
        refused(
                "member-is-head",
                409,
                "/members/0/member",
                "MEMBER_IN",
                DAY,
                "members",
                List.of(role(other.head, "OTHER")));
        refused(
                "from-several-households",
                422,
                "/members",
                "MEMBER_IN",
                DAY,
                "members",
                List.of(role(other.child, "OTHER"), role(another.child, "OTHER")));
        refused(
                "member-conflict",
                409,
                "/person/id",
                "MEMBER_IN",
                DAY,
                "person",
                person(other.child, "Giàng A Dế", "M", "1990", HMONG, "OTHER"));
        refused(
                "household-conflict",
                409,
                "/formed/id",
                "SPLIT",
                DAY,
                "members",
                List.of(role(household.child, "HEAD")),
                "formed",
                Map.of("id", other.id));
        household.send("DEATH", DAY, "member", household.mother).statusCode(201);
        refused(
                "member-died",
                409,
                "/members/0/member",
                "MEMBER_IN",
                "2019-04-01",
                "members",
                List.of(role(household.mother, "PARENT")));
    }

    @Test
    void nobodyWouldBeLeft() {
        refused(
                "last-member",
                409,
                "/members",
                "SPLIT",
                DAY,
                "members",
                List.of(
                        role(household.head, "HEAD"),
                        role(household.child, "CHILD"),
                        role(household.spouse, "SPOUSE"),
                        role(household.mother, "PARENT")));
        refused("nobody-unnamed", 409, "/member", "DEATH", DAY);
        refused(
                "nobody-unnamed",
                409,
                "/others",
                "SPLIT",
                DAY,
                "members",
                List.of(role(household.child, "HEAD")),
                "others",
                1);
    }

    @Test
    void thePlaceIsNotThereThatDay() {
        refused("unknown-area", 422, "/area", "MOVE", DAY, "area", "99999");
        refused("area-too-large", 422, "/area", "MOVE", DAY, "area", "11");
        refused("nothing-changes", 422, "/area", "MOVE", DAY, "area", HouseholdFixture.RURAL);
        ChangedHousehold.send(
                        TestTokens.of("commune-officer", HouseholdFixture.RURAL),
                        household.id,
                        change("MOVE", DAY, "area", HouseholdFixture.URBAN))
                .statusCode(403)
                .body("code", equalTo("out-of-scope"));
    }

    @Test
    void aMergerIsOfTwo() {
        var other = ChangedHousehold.registered("2018-01-15", HouseholdFixture.URBAN, KINH);

        refused(
                "merge-with-itself",
                422,
                "/household",
                "MERGE",
                DAY,
                "household",
                household.id,
                "members",
                List.of(role(household.head, "OTHER")));
        refused(
                "unknown-household",
                404,
                "/household",
                "MERGE",
                DAY,
                "household",
                UUID.randomUUID(),
                "members",
                List.of(role(household.head, "OTHER")));
        refused(
                "not-everybody-named",
                422,
                "/members",
                "MERGE",
                DAY,
                "household",
                other.id,
                "members",
                List.of(role(other.head, "OTHER")));
        var merger = change("MERGE", DAY, "household", other.id, "members", List.of(role(other.head, "OTHER")));
        ChangedHousehold.send(TestTokens.of("commune-officer", HouseholdFixture.RURAL), household.id, merger)
                .statusCode(404)
                .body("code", equalTo("unknown-household"));
    }

    @Test
    void somethingLaterIsRecorded() {
        household.send("MOVE", "2019-06-01", "area", HouseholdFixture.URBAN).statusCode(201);
        household.send("MEMBER_OUT", "2019-06-01", "member", household.child).statusCode(201);

        refused("changed-since", 409, "/date", "MOVE", DAY, "area", HouseholdFixture.RURAL);
        refused(
                "changed-since",
                409,
                "/members/0/member",
                "MEMBER_IN",
                DAY,
                "members",
                List.of(role(household.child, "CHILD")));
        household.send("DISSOLUTION", "2019-07-01", "endReason", "OTHER").statusCode(201);
        refused(
                "household-has-ended",
                409,
                "",
                "BIRTH",
                "2019-06-15",
                "person",
                person(null, "Giàng Thị Sua", "F", "2019-06-15", HMONG, "CHILD"));
    }

    @Test
    void aReversalIsOfTheLatestChange() {
        var birth = change("BIRTH", DAY, "person", person(null, "Giàng Thị Sua", "F", DAY, HMONG, "GRANDCHILD"));
        household.send(birth).statusCode(201);
        var correction = change("CORRECTION", DAY, "corrected", Map.of("code", "11-098-0042"));
        household.send(correction).statusCode(201);

        refused("unknown-change", 404, "/change", "REVERSAL", DAY, "change", UUID.randomUUID());
        refused("changed-since", 409, "/change", "REVERSAL", DAY, "change", birth.get("id"));
        refused("change-not-reversible", 409, "/change", "REVERSAL", DAY, "change", correction.get("id"));
        refused(
                "nothing-changes",
                422,
                "/corrected/code",
                "CORRECTION",
                DAY,
                "corrected",
                Map.of("code", "11-098-0042"));
        refused(
                "nothing-changes",
                422,
                "/corrected",
                "CORRECTION",
                DAY,
                "member",
                household.head,
                "corrected",
                Map.of("name", "Giàng A Páo"));
    }

    @Test
    void aSurveySaysWhereItLived() {
        var review = fixture.openReview(2018);
        submit(survey(review, household.id, 2018, 500_000)).statusCode(201);

        refused("surveyed-since", 409, "/date", "MOVE", "2018-10-15", "area", HouseholdFixture.URBAN);
        refused("surveyed-since", 409, "/date", "DISSOLUTION", "2018-10-14", "endReason", "OTHER");
        household.send("MOVE", "2018-10-16", "area", HouseholdFixture.URBAN).statusCode(201);
    }

    @Test
    void aDecidedYearStands() {
        var review = fixture.openReview(2018);
        submit(survey(review, household.id, 2018, 500_000)).statusCode(201);
        var early = change(
                "BIRTH", "2018-12-01", "person", person(null, "Giàng Thị Sua", "F", "2018-12-01", HMONG, "CHILD"));
        household.send(early).statusCode(201);
        fixture.closeAndDecide(review, 2018);

        refused("year-decided", 409, "/date", "DEATH", "2018-12-31", "member", household.mother);
        refused("year-decided", 409, "/change", "REVERSAL", "2019-01-05", "change", early.get("id"));
        household.send(early).statusCode(200);
        household
                .send("CORRECTION", "2019-01-05", "member", household.head, "corrected", Map.of("ethnicGroup", KINH))
                .statusCode(201);

        assertEquals(true, household.asOf("2018-12-31").getBoolean("ethnicMinority"));
        assertEquals(false, household.asOf("2019-01-01").getBoolean("ethnicMinority"));
        household.send("MOVE", "2019-01-01", "area", HouseholdFixture.URBAN).statusCode(201);
    }
}
