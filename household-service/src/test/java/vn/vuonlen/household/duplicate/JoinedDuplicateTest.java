package vn.vuonlen.household.duplicate;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.duplicate.DuplicateFixture.HERE;
import static vn.vuonlen.household.duplicate.DuplicateFixture.approve;
import static vn.vuonlen.household.duplicate.DuplicateFixture.head;
import static vn.vuonlen.household.duplicate.DuplicateFixture.officer;
import static vn.vuonlen.household.duplicate.DuplicateFixture.person;
import static vn.vuonlen.household.duplicate.DuplicateFixture.propose;
import static vn.vuonlen.household.duplicate.DuplicateFixture.searched;
import static vn.vuonlen.household.duplicate.DuplicateFixture.undo;
import static vn.vuonlen.household.duplicate.DuplicateFixture.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;

/** Two that are one: the copy ends on a day, and comes back when that is undone. */
@QuarkusTest
class JoinedDuplicateTest {

    private static final String DAY = "2017-05-31";

    @Inject
    HouseholdFixture fixture;

    @Inject
    DuplicateFixture duplicates;

    private final Map<String, Object> kept = with(head("Giàng A Páo", "1986-05-07"), "personalId", "011086000123");
    private final Map<String, Object> copy = with(kept, "name", "Giang A Pao");
    private final Map<String, Object> wife = person("Vàng Thị Mỷ", "F", "1989", "SPOUSE");
    private final Map<String, Object> child = person("Giàng Thị Dở", "F", "2012", "CHILD");

    @BeforeEach
    void empty() {
        fixture.empty();
        duplicates.registered(HERE, kept);
    }

    @Test
    void theCopyEndsOnTheDayAndItsHouseholdWithItsLastMember() {
        var household = duplicates.registered(HERE, copy);
        var pair = pair();

        propose(pair, "mai", join(null)).statusCode(200).body("status", equalTo("PROPOSED"));
        assertEquals("true", active(household));
        approve(pair, "lan").statusCode(200).body("status", equalTo("JOINED"));

        read(household)
                .body("endedOn", equalTo(DAY))
                .body("endReason", equalTo("DUPLICATE"))
                .body("version", equalTo(2))
                .body("members", hasSize(0));
        assertEquals(
                DAY + " DUPLICATE",
                fixture.value(
                        "SELECT to_date || ' ' || leave_reason FROM member WHERE household_id = '" + household + "'"));
        assertEquals(0, searched().getInt("accepted"));
    }

    @Test
    void aHeadWhoGoesIsFollowedByTheNewHead() {
        var household = duplicates.registered(HERE, copy, wife, child);
        var pair = pair();

        propose(pair, "mai", join(null)).statusCode(200);
        approve(pair, "lan").statusCode(422).body("code", equalTo("head-missing"));
        officer("lan")
                .body(Map.of("reason", "Thiếu chủ hộ mới"))
                .post("/v1/duplicates/" + pair + "/rejection")
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"));
        propose(pair, "mai", join(newHead())).statusCode(200).body("decision.newHead.member", equalTo(id(wife)));
        approve(pair, "lan").statusCode(200).body("status", equalTo("JOINED"));

        read(household)
                .body("endedOn", nullValue())
                .body("size", equalTo(2))
                .body("members.find { it.relationship == 'HEAD' }.id", equalTo(id(wife)));
        assertEquals(List.of(), duplicates.listed().getList("items.findAll { it.status == 'OPEN' }"));
    }

    @Test
    void anUndoingGivesTheMembershipBackAsItWas() {
        var household = duplicates.registered(HERE, copy, wife, child);
        var pair = pair();
        propose(pair, "mai", join(newHead())).statusCode(200);
        approve(pair, "lan").statusCode(200);

        undo(pair, "lan").statusCode(200);
        approve(pair, "mai").statusCode(200).body("status", equalTo("OPEN"));

        read(household)
                .body("size", equalTo(3))
                .body("members.find { it.relationship == 'HEAD' }.id", equalTo(id(copy)))
                .body("members.find { it.relationship == 'SPOUSE' }.id", equalTo(id(wife)));
        assertEquals(1, duplicates.listed().getList("items").size());
    }

    @Test
    void anUndoingIsRefusedWhenSomethingHappenedSince() {
        var household = duplicates.registered(HERE, copy, wife, child);
        var pair = pair();
        propose(pair, "mai", join(newHead())).statusCode(200);
        approve(pair, "lan").statusCode(200);
        officer("lan")
                .body(Map.of(
                        "id",
                        UUID.randomUUID(),
                        "kind",
                        "MEMBER_OUT",
                        "date",
                        "2017-06-30",
                        "reason",
                        "Đi làm xa",
                        "member",
                        child.get("id")))
                .post("/v1/households/" + household + "/changes")
                .then()
                .statusCode(201);

        undo(pair, "lan").statusCode(200);
        approve(pair, "mai").statusCode(409).body("code", equalTo("changed-since"));

        assertEquals("PROPOSED", fixture.value("SELECT status FROM duplicate_pair"));
    }

    @Test
    void aPersonWrittenTwiceIntoOneHouseholdLeavesOnce() {
        fixture.empty();
        var twice = with(child, "relationship", "GRANDCHILD");
        var household = duplicates.registered(HERE, kept, child, twice);
        var pair = pair();

        propose(pair, "mai", decision(child, null)).statusCode(200);
        approve(pair, "lan").statusCode(200);

        read(household).body("size", equalTo(2)).body("members.id", hasSize(2));
    }

    @Test
    void aDecidedYearStands() {
        duplicates.registered(HERE, copy);
        var pair = pair();
        fixture.closeAndDecide(fixture.openReview(2017), 2017);
        propose(pair, "mai", join(null)).statusCode(200);

        approve(pair, "lan").statusCode(409).body("code", equalTo("year-decided"));

        assertEquals("PROPOSED", fixture.value("SELECT status FROM duplicate_pair"));
    }

    @Test
    void whoIsKeptIsOneOfTheTwoAndNobodyIsNamedWithADecision() {
        duplicates.registered(HERE, copy, wife);
        var pair = pair();

        propose(pair, "mai", decision(wife, null)).statusCode(422).body("code", equalTo("kept-is-not-of-the-pair"));
        propose(pair, "mai", join(Map.of("person", with(wife, "relationship", "HEAD"))))
                .statusCode(422)
                .body("code", equalTo("field-of-other-act"));
    }

    private Map<String, Object> join(Map<String, ?> newHead) {
        return decision(kept, newHead);
    }

    private static Map<String, Object> decision(Map<String, ?> keep, Map<String, ?> newHead) {
        var decision = new HashMap<String, Object>(
                Map.of("decision", "JOIN", "keep", keep.get("id"), "date", DAY, "reason", "Đăng ký hai lần"));
        if (newHead != null) {
            decision.put("newHead", newHead);
        }
        return decision;
    }

    private Map<String, Object> newHead() {
        return Map.of(
                "member",
                wife.get("id"),
                "members",
                List.of(Map.of("member", child.get("id"), "relationship", "CHILD")));
    }

    private UUID pair() {
        return UUID.fromString(duplicates.listed().getString("items[0].id"));
    }

    private static String id(Map<String, ?> person) {
        return person.get("id").toString();
    }

    private static ValidatableResponse read(UUID household) {
        return officer("hoa").get("/v1/households/" + household).then().statusCode(200);
    }

    private String active(UUID household) {
        return fixture.value("SELECT (ended_on IS NULL)::text FROM household WHERE id = '" + household + "'");
    }
}
