package vn.vuonlen.household.change;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.change.ChangedHousehold.HMONG;
import static vn.vuonlen.household.change.ChangedHousehold.KINH;
import static vn.vuonlen.household.change.ChangedHousehold.OFFICER;
import static vn.vuonlen.household.change.ChangedHousehold.change;
import static vn.vuonlen.household.change.ChangedHousehold.members;
import static vn.vuonlen.household.change.ChangedHousehold.newHead;
import static vn.vuonlen.household.change.ChangedHousehold.person;
import static vn.vuonlen.household.change.ChangedHousehold.role;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;

/** Each kind of change: the household on the day before, on the day and now, and what is told of it. */
@QuarkusTest
class HouseholdChangeTest {

    @Inject
    HouseholdFixture fixture;

    @Inject
    ContentOfChange content;

    @Inject
    ObjectMapper json;

    private ChangedHousehold household;

    @BeforeEach
    void register() {
        fixture.empty();
        household = ChangedHousehold.registered("2018-01-15");
    }

    @AfterEach
    void empty() {
        fixture.empty();
    }

    @Test
    void aChildIsBorn() {
        household
                .send(
                        "BIRTH",
                        "2019-03-01",
                        "person",
                        person(null, "Giàng Thị Sua", "F", "2019-03-01", "23", "GRANDCHILD"))
                .statusCode(201)
                .body("household", equalTo(household.id.toString()))
                .body("recordedBy", equalTo("province-officer"));

        assertEquals(4, household.asOf("2019-02-28").getInt("size"));
        assertEquals(4, household.asOf("2019-02-28").getList("members").size());
        assertEquals(5, household.asOf("2019-03-01").getInt("size"));
        assertTrue(members(household.asOf("2019-03-01")).contains("GRANDCHILD Giàng Thị Sua"));
        assertEquals(5, household.now().getInt("size"));
    }

    @Test
    void aMemberDiesAndOnTheDayIsStillThere() {
        household.send("DEATH", "2019-03-01", "member", household.mother).statusCode(201);

        assertTrue(members(household.asOf("2019-03-01")).contains("PARENT Sùng Thị Chư"));
        assertEquals(4, household.asOf("2019-03-01").getInt("size"));
        assertFalse(members(household.asOf("2019-03-02")).contains("PARENT Sùng Thị Chư"));
        assertEquals(3, household.asOf("2019-03-02").getInt("size"));
        assertEquals(3, household.now().getInt("size"));
    }

    @Test
    void theHeadDiesAndAnotherFollows() {
        household
                .send(
                        "DEATH",
                        "2019-03-01",
                        "member",
                        household.head,
                        "newHead",
                        newHead(household.child, role(household.spouse, "PARENT"), role(household.mother, "OTHER")))
                .statusCode(201);

        assertEquals(
                List.of("CHILD Giàng A Dế", "HEAD Giàng A Páo", "PARENT Sùng Thị Chư", "SPOUSE Vàng Thị Mỷ"),
                members(household.asOf("2019-03-01")));
        assertEquals(
                List.of("HEAD Giàng A Dế", "OTHER Sùng Thị Chư", "PARENT Vàng Thị Mỷ"),
                members(household.asOf("2019-03-02")));
        as(OFFICER)
                .get("/v1/households?q=giang a de")
                .then()
                .body("items.id", equalTo(List.of(household.id.toString())))
                .body("items.headName", equalTo(List.of("Giàng A Dế")));
    }

    /** What it counts as follows the head, from that day on. */
    @Test
    void aHeadOfAnotherEthnicGroupChangesWhatTheHouseholdCountsAs() {
        household
                .send(
                        "NEW_HEAD",
                        "2019-03-01",
                        "newHead",
                        newHead(
                                household.spouse,
                                role(household.head, "SPOUSE"),
                                role(household.child, "CHILD"),
                                role(household.mother, "OTHER")))
                .statusCode(201);

        assertTrue(household.asOf("2019-02-28").getBoolean("ethnicMinority"));
        assertFalse(household.asOf("2019-03-01").getBoolean("ethnicMinority"));
        assertFalse(household.now().getBoolean("ethnicMinority"));
        assertEquals("false 2019-02-28 true", fixture.value("""
                        SELECT concat_ws(' ', value ->> 'ethnicMinority', value #>> '{formerEthnicMinority,0,to}',
                            value #>> '{formerEthnicMinority,0,ethnicMinority}') FROM published_household
                        """));
    }

    @Test
    void aNewcomerJoinsAndSomebodyLeavesAndComesBack() {
        household
                .send("MEMBER_IN", "2019-03-01", "person", person(null, "Lý Thị Dở", "F", "1992", "23", "OTHER"))
                .statusCode(201);
        household.send("MEMBER_OUT", "2019-04-01", "member", household.child).statusCode(201);
        household
                .send("MEMBER_IN", "2019-06-01", "members", List.of(role(household.child, "CHILD")))
                .statusCode(201);

        assertEquals(5, household.asOf("2019-04-01").getInt("size"));
        assertEquals(4, household.asOf("2019-05-01").getInt("size"));
        assertFalse(members(household.asOf("2019-05-01")).contains("CHILD Giàng A Dế"));
        assertEquals(5, household.asOf("2019-06-01").getInt("size"));
        assertTrue(members(household.now()).contains("CHILD Giàng A Dế"));
    }

    @Test
    void aMemberGoesFromOneHouseholdToAnother() {
        var other = ChangedHousehold.registered("2018-01-15", HouseholdFixture.URBAN, KINH);

        other.send("MEMBER_IN", "2019-03-01", "members", List.of(role(household.child, "OTHER")))
                .statusCode(201)
                .body("otherHousehold", equalTo(household.id.toString()));

        assertEquals(3, household.now().getInt("size"));
        assertEquals(5, other.now().getInt("size"));
        assertTrue(members(household.asOf("2019-02-28")).contains("CHILD Giàng A Dế"));
        assertFalse(members(household.asOf("2019-03-01")).contains("CHILD Giàng A Dế"));
        assertEquals(4, household.asOf("2019-02-28").getInt("size"));
        assertEquals(List.of("MEMBER_IN"), household.history().getList("items.kind"));
        assertEquals("2", fixture.value("SELECT count(*) FROM published_household WHERE version = 2"));
    }

    @Test
    void itMoves() {
        household.send("MOVE", "2019-03-01", "area", HouseholdFixture.URBAN).statusCode(201);

        assertEquals(HouseholdFixture.RURAL, household.asOf("2019-02-28").getString("area.code"));
        assertEquals(HouseholdFixture.URBAN, household.asOf("2019-03-01").getString("area.code"));
        assertEquals("2018-01-15 2019-02-28, 2019-03-01", fixture.value("""
                SELECT string_agg(concat_ws(' ', from_date, to_date), ', ' ORDER BY from_date) FROM household_stay
                """));
    }

    @Test
    void itSplitsAndMergesAgain() {
        var formed = UUID.randomUUID();
        household
                .send(
                        "SPLIT",
                        "2019-03-01",
                        "members",
                        List.of(role(household.child, "HEAD"), role(household.mother, "OTHER")),
                        "formed",
                        Map.of("id", formed, "code", "11-098-0043"),
                        "area",
                        HouseholdFixture.URBAN)
                .statusCode(201)
                .body("otherHousehold", equalTo(formed.toString()));
        assertEquals(List.of("HEAD Giàng A Páo", "SPOUSE Vàng Thị Mỷ"), members(household.asOf("2019-03-01")));
        var split = ChangedHousehold.read(formed, "");
        assertEquals(List.of("HEAD Giàng A Dế", "OTHER Sùng Thị Chư"), members(split));
        assertEquals("11-098-0043", split.getString("code"));
        assertEquals(2, split.getInt("size"));
        assertEquals("2019-03-01", split.getString("registeredOn"));

        household
                .send(
                        "MERGE",
                        "2019-09-01",
                        "household",
                        formed,
                        "members",
                        List.of(role(household.child, "CHILD"), role(household.mother, "PARENT")))
                .statusCode(201);

        assertEquals(4, household.now().getInt("size"));
        assertEquals(4, household.now().getList("members").size());
        assertEquals("2019-08-31", ChangedHousehold.read(formed, "").getString("endedOn"));
        assertEquals("MERGED", ChangedHousehold.read(formed, "").getString("endReason"));
        assertEquals(
                2,
                ChangedHousehold.read(formed, "?asOf=2019-08-31")
                        .getList("members")
                        .size());
        as(OFFICER).get("/v1/households/" + formed + "?asOf=2019-09-01").then().statusCode(404);
        assertEquals(
                "ENDED",
                fixture.value("SELECT value ->> 'status' FROM published_household WHERE id = '" + formed + "'"));
    }

    @Test
    void theHeadGoesWithASplitAndTheOthersGetAnother() {
        household
                .send(
                        "SPLIT",
                        "2019-03-01",
                        "members",
                        List.of(role(household.head, "HEAD"), role(household.mother, "PARENT")),
                        "newHead",
                        newHead(household.spouse, role(household.child, "CHILD")))
                .statusCode(201);

        assertEquals(List.of("CHILD Giàng A Dế", "HEAD Vàng Thị Mỷ"), members(household.now()));
        assertFalse(household.now().getBoolean("ethnicMinority"));
    }

    @Test
    void itEndsWithEverybody() {
        household.send("DISSOLUTION", "2019-03-01", "endReason", "MOVED_AWAY").statusCode(201);

        assertEquals("2019-03-01", household.now().getString("endedOn"));
        assertEquals(List.of(), household.now().getList("members"));
        assertEquals(4, household.asOf("2019-03-01").getList("members").size());
        assertEquals("2019-03-01", fixture.value("SELECT max(to_date) FROM household_stay"));
    }

    @Test
    void factsAreCorrectedAndHadAlwaysBeenSo() {
        household
                .send(
                        "CORRECTION",
                        "2019-03-01",
                        "member",
                        household.head,
                        "corrected",
                        Map.of("name", "Giàng A Pao", "ethnicGroup", KINH, "personalId", "011060001234"))
                .statusCode(201)
                .body("facts.corrected.field", equalTo(List.of("name", "ethnicGroup", "personalId")))
                .body("facts.corrected[0].before", equalTo("Giàng A Páo"))
                .body("facts.corrected[2].after", equalTo(null));
        household
                .send("CORRECTION", "2019-03-02", "corrected", Map.of("code", "11-098-0042"))
                .statusCode(201);

        var before = household.asOf("2018-02-01");
        assertTrue(members(before).contains("HEAD Giàng A Pao"));
        assertFalse(before.getBoolean("ethnicMinority"));
        assertEquals("•••••••••234", household.now().getString("members[0].personalId"));
        assertEquals("11-098-0042", household.now().getString("code"));
        as(OFFICER)
                .body(Map.of("personalId", "011060001234"))
                .post("/v1/households/lookup")
                .then()
                .body("items.id", equalTo(List.of(household.id.toString())));
    }

    /** A register on paper names the head alone and says how many they are. */
    @Test
    void peopleWithoutANameAreCounted() {
        fixture.sql("UPDATE household SET size = 6");

        household.send("DEATH", "2019-03-01").statusCode(201);
        household
                .send(
                        "SPLIT",
                        "2019-04-01",
                        "members",
                        List.of(
                                role(household.head, "HEAD"),
                                role(household.spouse, "SPOUSE"),
                                role(household.child, "CHILD"),
                                role(household.mother, "PARENT")),
                        "newHead",
                        Map.of("person", person(null, "Giàng A Sếnh", "M", "1999", "23", "HEAD")))
                .statusCode(201);

        assertEquals(1, household.now().getInt("size"));
        assertEquals(List.of("HEAD Giàng A Sếnh"), members(household.now()));
        household.send("DEATH", "2019-05-01").statusCode(409).body("code", equalTo("last-member"));
    }

    @Test
    void theSameChangeSentTwiceIsOneAndAnotherUnderItsIdIsAConflict() {
        var change = change("DEATH", "2019-03-01", "member", household.mother);
        household.send(change).statusCode(201);

        household
                .send(change)
                .statusCode(200)
                .body("id", equalTo(change.get("id").toString()));
        change.put("date", "2019-03-02");
        household.send(change).statusCode(409).body("code", equalTo("change-conflict"));

        assertEquals("1", fixture.value("SELECT count(*) FROM household_change"));
        assertEquals(3, household.now().getInt("size"));
    }

    /** As another device types it, or another program leaves out what is nothing. */
    @Test
    void theSameChangeSpelledOtherwiseIsNoOther() {
        var child = person(null, "Giàng Thị Sua", "F", "2019-03-01", HMONG, "CHILD");
        child.put("personalId", "011319000321");
        var birth = change("BIRTH", "2019-03-01", "person", child);
        var split = change("SPLIT", "2019-05-01", "members", List.of(role(household.child, "HEAD")));
        var death = change("DEATH", "2019-06-01", "member", household.head, "newHead", newHead(household.spouse));
        var correction = change(
                "CORRECTION", "2019-07-01", "member", household.spouse, "corrected", Map.of("name", "Vàng Thị Mỵ"));
        household.send("MEMBER_OUT", "2019-02-01", "member", household.mother).statusCode(201);
        for (var change : List.of(birth, split)) {
            household.send(change).statusCode(201);
        }
        var born = household.now().getString("members.find { it.birthDate == '2019-03-01' }.id");
        household.send("DEATH", "2019-05-02", "member", born).statusCode(201);
        for (var change : List.of(death, correction)) {
            household.send(change).statusCode(201);
        }

        child.put("name", Normalizer.normalize("Giàng  Thị Sua", Normalizer.Form.NFD));
        child.put("personalId", "011 319 000 321");
        split.put("others", 0);
        split.put("formed", Map.of());
        death.put("newHead", Map.of("member", household.spouse));
        correction.put("corrected", Map.of("name", Normalizer.normalize("Vàng Thị Mỵ", Normalizer.Form.NFD)));

        for (var change : List.of(birth, split, death, correction)) {
            household.send(change).statusCode(200);
        }
        split.put("others", 1);
        household.send(split).statusCode(409).body("code", equalTo("change-conflict"));
    }

    /** What was recorded before spellings were made one has the hash of what was sent. */
    @Test
    void aChangeThatWasRecordedAsItWasSentIsKnownAgain() {
        var change = change("SPLIT", "2019-05-01", "members", List.of(role(household.child, "HEAD")), "others", 0);
        household.send(change).statusCode(201);
        var sent = content.hashAsSent(household.id, json.convertValue(change, HouseholdChangeForm.class));
        fixture.sql("UPDATE household_change SET content_hash = '\\x"
                + HexFormat.of().formatHex(sent) + "'");

        household.send(change).statusCode(200);
    }

    @Test
    void withoutAnIdTheIdempotencyKeyMakesARepetitionHarmless() {
        var change = change("DEATH", "2019-03-01", "member", household.mother);
        change.remove("id");

        household.send(change).statusCode(400).body("code", equalTo("idempotency-key-missing"));
        for (int i = 0; i < 2; i++) {
            as(OFFICER)
                    .header("Idempotency-Key", "k-1")
                    .body(change)
                    .post("/v1/households/" + household.id + "/changes")
                    .then()
                    .statusCode(201);
        }

        assertEquals(3, household.now().getInt("size"));
    }

    @Test
    void whatWasRecordedByMistakeIsTakenBack() {
        var change = change(
                "DEATH",
                "2019-03-01",
                "member",
                household.head,
                "newHead",
                newHead(household.spouse, role(household.child, "CHILD"), role(household.mother, "OTHER")));
        household.send(change).statusCode(201);
        var before = "[CHILD Giàng A Dế, HEAD Giàng A Páo, PARENT Sùng Thị Chư, SPOUSE Vàng Thị Mỷ]";

        household.send("REVERSAL", "2019-03-05", "change", change.get("id")).statusCode(201);

        assertEquals(before, members(household.now()).toString());
        assertEquals(before, members(household.asOf("2019-03-02")).toString());
        assertEquals(4, household.asOf("2019-03-02").getInt("size"));
        assertTrue(household.now().getBoolean("ethnicMinority"));
        var history = household.history();
        assertEquals(List.of("REVERSAL", "DEATH"), history.getList("items.kind"));
        assertEquals(history.getString("items[0].id"), history.getString("items[1].reversedBy"));
        household
                .send("REVERSAL", "2019-03-05", "change", change.get("id"))
                .statusCode(409)
                .body("code", equalTo("change-reversed"));
    }

    @Test
    void aBirthATransferAndAMergerAreTakenBack() {
        var other = ChangedHousehold.registered("2018-01-15", HouseholdFixture.URBAN, KINH);
        var state = fixture.value(STATE);
        var changes = List.of(
                change(
                        "BIRTH",
                        "2019-03-01",
                        "person",
                        person(null, "Giàng Thị Sua", "F", "2019-03-01", "23", "GRANDCHILD")),
                change("MEMBER_IN", "2019-03-01", "members", List.of(role(other.child, "OTHER"))),
                change("MOVE", "2019-03-01", "area", HouseholdFixture.URBAN),
                change("DISSOLUTION", "2019-03-01", "endReason", "DIED_OUT"),
                change(
                        "MERGE",
                        "2019-03-01",
                        "household",
                        other.id,
                        "members",
                        List.of(
                                role(other.head, "OTHER"),
                                role(other.spouse, "OTHER"),
                                role(other.child, "OTHER"),
                                role(other.mother, "OTHER"))));
        for (var change : changes) {
            household.send(change).statusCode(201);
            household.send("REVERSAL", "2019-03-05", "change", change.get("id")).statusCode(201);

            assertEquals(state, fixture.value(STATE), () -> "after " + change.get("kind"));
        }
    }

    /** Whoever was found to be registered twice goes with the birth, unless somebody has said what becomes of the pair. */
    @Test
    void aBirthIsTakenBackWithThePairsInWhichTheChildWasFound() {
        var child = UUID.randomUUID();
        var birth = change(
                "BIRTH", "2019-03-01", "person", person(child, "Giàng Thị Sua", "F", "2019-03-01", "23", "GRANDCHILD"));
        household.send(birth).statusCode(201);
        fixture.sql("""
                INSERT INTO duplicate_pair (first_member, second_member, score, reasons)
                SELECT least(a, b), greatest(a, b), 60, '{SAME_NAME}'
                FROM (SELECT '%s'::uuid AS a, '%s'::uuid AS b) pair ON CONFLICT DO NOTHING;
                INSERT INTO duplicate_decision (id, pair_id, kind, reason, status, proposed_by, proposed_at)
                SELECT gen_random_uuid(), id, 'KEEP_APART', 'Hai người', 'PROPOSED', 'officer', now() FROM duplicate_pair
                """.formatted(child, household.child));
        var reversal = change("REVERSAL", "2019-03-05", "change", birth.get("id"));
        household.send(reversal).statusCode(409).body("code", equalTo("changed-since"));

        fixture.sql("DELETE FROM duplicate_decision");
        household.send(reversal).statusCode(201);

        assertEquals("0", fixture.value("SELECT count(*) FROM duplicate_pair"));
        assertEquals(4, household.now().getInt("size"));
    }

    @Test
    void theHistoryIsPagedAndTellsNothingToOthers() {
        household.send("DEATH", "2019-03-01", "member", household.mother).statusCode(201);
        household.send("MOVE", "2019-04-01", "area", HouseholdFixture.URBAN).statusCode(201);

        String next = as(OFFICER)
                .get("/v1/households/" + household.id + "/history?limit=1")
                .then()
                .statusCode(200)
                .body("items.kind", equalTo(List.of("MOVE")))
                .extract()
                .path("next");
        as(OFFICER)
                .get("/v1/households/" + household.id + "/history?limit=1&cursor=" + next)
                .then()
                .body("items.kind", equalTo(List.of("DEATH")))
                .body("next", equalTo(null));
        var former = vn.vuonlen.infrastructure.testing.TestTokens.of("commune-officer", HouseholdFixture.RURAL);
        as(former).get("/v1/households/" + household.id + "/history").then().statusCode(404);
        as(former)
                .get("/v1/households/" + household.id + "?asOf=2018-06-01")
                .then()
                .statusCode(404);
        assertNull(household.asOf("2018-06-01").getString("endedOn"));
    }

    private static final String STATE = """
            SELECT jsonb_build_object(
                'households', (SELECT jsonb_agg(to_jsonb(h) - 'version' - 'changed_at' ORDER BY id) FROM household h),
                'members', (SELECT jsonb_agg(to_jsonb(m) - 'ordinal' ORDER BY id) FROM member m),
                'former', (SELECT jsonb_agg(to_jsonb(f)) FROM former_membership f),
                'minority', (SELECT jsonb_agg(to_jsonb(f)) FROM former_ethnic_minority f),
                'stays', (SELECT jsonb_agg(to_jsonb(s) ORDER BY household_id, from_date) FROM household_stay s))
            """;
}
