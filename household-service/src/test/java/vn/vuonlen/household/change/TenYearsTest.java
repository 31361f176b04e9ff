package vn.vuonlen.household.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.change.ChangedHousehold.HMONG;
import static vn.vuonlen.household.change.ChangedHousehold.KINH;
import static vn.vuonlen.household.change.ChangedHousehold.OFFICER;
import static vn.vuonlen.household.change.ChangedHousehold.change;
import static vn.vuonlen.household.change.ChangedHousehold.person;
import static vn.vuonlen.household.change.ChangedHousehold.role;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.timeline.HouseholdAct.Kind;

/**
 * A village lives ten years through the API: a seeded life draws what happens next to whom, and what is refused does not happen.
 * A model beside it, of nothing but sets of people, says who has to be where on each day.
 */
@QuarkusTest
class TenYearsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 20_160_101;
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    private static final int HOUSEHOLDS = 12;
    private static final int CHANGES = 160;

    /** In these communes on all days of the ten years but those from mid 2025 on, when their codes changed. */
    private static final List<String> COMMUNES = List.of(HouseholdFixture.RURAL, HouseholdFixture.URBAN);

    /** On each day: who is in how many households, and which household is in how many places; none may be there. */
    private static final String TWICE_OR_NOWHERE = """
            WITH days AS (SELECT day::date FROM generate_series(date '%s', date '%s', interval '1 day') AS day),
            memberships AS (
                SELECT id AS member_id, household_id, from_date, to_date FROM member
                UNION ALL SELECT member_id, household_id, from_date, to_date FROM former_membership
            ), people AS (
                SELECT day, member_id, count(*) AS households FROM days
                JOIN memberships ON from_date <= day AND coalesce(to_date, 'infinity') >= day GROUP BY day, member_id
            ), places AS (
                SELECT day, h.id, count(s.area_id) AS stays, count(u.unit_id) AS units FROM days
                JOIN household h ON h.registered_on <= day AND coalesce(h.ended_on, 'infinity') >= day
                LEFT JOIN household_stay s ON s.household_id = h.id AND s.from_date <= day
                    AND coalesce(s.to_date, 'infinity') >= day
                LEFT JOIN area_unit u ON u.area_id = s.area_id AND u.from_date <= day AND coalesce(u.to_date, 'infinity') >= day
                GROUP BY day, h.id
            ), heads AS (
                SELECT day, household_id, count(*) AS heads FROM days
                JOIN (SELECT household_id, from_date, to_date FROM member WHERE relationship = 'HEAD'
                    UNION ALL SELECT household_id, from_date, to_date FROM former_membership WHERE relationship = 'HEAD') head
                ON from_date <= day AND coalesce(to_date, 'infinity') >= day GROUP BY day, household_id
            )
            SELECT (SELECT count(*) FROM people WHERE households <> 1)
                || ' ' || (SELECT count(*) FROM places WHERE stays <> 1 OR units <> 1)
                || ' ' || (SELECT count(*) FROM places LEFT JOIN heads ON heads.day = places.day AND household_id = id
                    WHERE coalesce(heads, 0) <> 1)
                || ' ' || (SELECT count(*) FROM heads LEFT JOIN places ON places.day = heads.day AND id = household_id
                    WHERE id IS NULL)
            """;

    @Inject
    HouseholdFixture fixture;

    private final Random random = new Random(SEED);
    private final Set<Kind> happened = EnumSet.noneOf(Kind.class);

    /** Who is in which household, the head first. */
    private final Map<UUID, List<UUID>> village = new LinkedHashMap<>();

    /** The village on the day after each change. */
    private final Map<LocalDate, Map<UUID, Set<UUID>>> days = new TreeMap<>();

    private final List<UUID> gone = new ArrayList<>();

    @BeforeEach
    @AfterEach
    void empty() {
        fixture.empty();
    }

    @Test
    void everybodyIsOnEveryDayInOneHouseholdAndEveryHouseholdInOneCommune() {
        for (int i = 0; i < HOUSEHOLDS; i++) {
            var one = ChangedHousehold.registered(FIRST.toString(), COMMUNES.get(i % 2), i % 3 == 0 ? KINH : HMONG);
            village.put(one.id, new ArrayList<>(List.of(one.head, one.spouse, one.child, one.mother)));
        }
        var day = FIRST;
        for (int i = 0; i < CHANGES; i++) {
            day = day.plusDays(ChronoUnit.DAYS.between(FIRST, LAST) / CHANGES);
            happen(day);
            days.put(day.plusDays(1), copy());
        }

        assertEquals(EnumSet.allOf(Kind.class), happened);
        assertEquals("0 0 0 0", fixture.value(TWICE_OR_NOWHERE.formatted(FIRST, LAST)));
        days.forEach((date, expected) -> assertEquals(expected, read(expected.keySet(), date), () -> "on " + date));
        assertEquals(copy(), read(copy().keySet(), LAST));
    }

    private Map<UUID, Set<UUID>> copy() {
        var copy = new LinkedHashMap<UUID, Set<UUID>>();
        village.forEach((household, members) -> copy.put(household, new HashSet<>(members)));
        return copy;
    }

    private static Map<UUID, Set<UUID>> read(Set<UUID> households, LocalDate day) {
        var all = new LinkedHashMap<UUID, Set<UUID>>();
        for (var household : households) {
            var answer = answer(household, day);
            var members = new HashSet<UUID>();
            answer.path("members")
                    .forEach(member ->
                            members.add(UUID.fromString(member.path("id").asText())));
            all.put(household, members);
            assertEquals(answer.path("size").asInt(-1), members.size());
        }
        return all;
    }

    /** Two thousand are read: a path of JSON is compiled at each use. */
    private static JsonNode answer(UUID household, LocalDate day) {
        var answer = as(OFFICER)
                .get("/v1/households/" + household + "?asOf=" + day)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer, e);
        }
    }

    private void happen(LocalDate day) {
        var household = any(List.copyOf(village.keySet()));
        var members = village.get(household);
        var kinds = Kind.values();
        switch (kinds[random.nextInt(kinds.length)]) {
            case BIRTH -> arrives(Kind.BIRTH, household, day, day.toString(), "CHILD");
            case MEMBER_IN -> comes(household, day);
            case DEATH -> leaves(Kind.DEATH, household, members, day);
            case MEMBER_OUT -> leaves(Kind.MEMBER_OUT, household, members, day);
            case NEW_HEAD -> headChanges(household, members, day);
            case MOVE -> moves(household, day);
            case SPLIT -> splits(household, members, day);
            case MERGE -> merges(household, members, day);
            case DISSOLUTION -> ends(household, members, day);
            case CORRECTION -> corrects(household, members, day);
            case REVERSAL -> reverses(household, members, day);
        }
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void record(UUID household, Map<String, Object> change) {
        ChangedHousehold.send(OFFICER, household, change).statusCode(201);
        happened.add(Kind.valueOf((String) change.get("kind")));
    }

    private void arrives(Kind kind, UUID household, LocalDate day, String birth, String relationship) {
        var id = UUID.randomUUID();
        var person = person(id, "Giàng Thị Sua", "F", birth, HMONG, relationship);
        record(household, change(kind.name(), day.toString(), "person", person));
        village.get(household).add(id);
    }

    /** From another household, back from outside, or for the first time. */
    private void comes(UUID household, LocalDate day) {
        var other = any(List.copyOf(village.keySet()));
        if (!gone.isEmpty() && random.nextBoolean()) {
            joins(household, gone.removeLast(), day);
        } else if (!other.equals(household) && village.get(other).size() > 1) {
            joins(household, village.get(other).removeLast(), day);
        } else {
            arrives(Kind.MEMBER_IN, household, day, "1985", "OTHER");
        }
    }

    private void joins(UUID household, UUID member, LocalDate day) {
        record(household, change("MEMBER_IN", day.toString(), "members", List.of(role(member, "OTHER"))));
        village.get(household).add(member);
    }

    private void leaves(Kind kind, UUID household, List<UUID> members, LocalDate day) {
        if (members.size() == 1) {
            ends(household, members, day);
            return;
        }
        var member = any(members);
        var change = change(kind.name(), day.toString(), "member", member);
        boolean head = members.getFirst().equals(member);
        members.remove(member);
        if (head) {
            change.put("newHead", newHead(members));
        }
        record(household, change);
        if (kind == Kind.MEMBER_OUT) {
            gone.add(member);
        }
    }

    /** The first, to whom all others are something else. */
    private static Map<String, Object> newHead(List<UUID> members) {
        return Map.of("member", members.getFirst(), "members", roles(members.subList(1, members.size())));
    }

    private static List<Map<String, Object>> roles(List<UUID> members) {
        return members.stream().map(member -> role(member, "OTHER")).toList();
    }

    private void headChanges(UUID household, List<UUID> members, LocalDate day) {
        if (members.size() > 1) {
            members.add(members.removeFirst());
            record(household, change("NEW_HEAD", day.toString(), "newHead", newHead(members)));
        }
    }

    private void moves(UUID household, LocalDate day) {
        var here = ChangedHousehold.read(household, "").getString("area.code");
        var there = here.equals(COMMUNES.getFirst()) ? COMMUNES.getLast() : COMMUNES.getFirst();
        record(household, change("MOVE", day.toString(), "area", there));
    }

    private void splits(UUID household, List<UUID> members, LocalDate day) {
        if (members.size() < 2) {
            arrives(Kind.BIRTH, household, day, day.toString(), "CHILD");
            return;
        }
        var formed = UUID.randomUUID();
        var going = new ArrayList<>(members.subList(members.size() / 2, members.size()));
        members.removeAll(going);
        var roles = new ArrayList<>(roles(going.subList(1, going.size())));
        roles.add(role(going.getFirst(), "HEAD"));
        record(household, change("SPLIT", day.toString(), "members", roles, "formed", Map.of("id", formed)));
        village.put(formed, going);
    }

    private void merges(UUID household, List<UUID> members, LocalDate day) {
        var other = any(List.copyOf(village.keySet()));
        if (!other.equals(household)) {
            var joining = village.remove(other);
            record(household, change("MERGE", day.toString(), "household", other, "members", roles(joining)));
            members.addAll(joining);
        }
    }

    private void ends(UUID household, List<UUID> members, LocalDate day) {
        if (village.size() > 3) {
            record(household, change("DISSOLUTION", day.toString(), "endReason", "MOVED_AWAY"));
            village.remove(household);
            gone.addAll(members);
        }
    }

    private void corrects(UUID household, List<UUID> members, LocalDate day) {
        record(
                household,
                change(
                        "CORRECTION",
                        day.toString(),
                        "member",
                        any(members),
                        "corrected",
                        Map.of(
                                "name",
                                "Lý Thị " + "ABCDEFGHIJ".charAt(random.nextInt(10)) + "a",
                                "ethnicGroup",
                                any(List.of(KINH, HMONG)),
                                "birthDate",
                                Integer.toString(1960 + random.nextInt(50)))));
    }

    private void reverses(UUID household, List<UUID> members, LocalDate day) {
        var mistake = members.size() > 1
                ? change("MEMBER_OUT", day.toString(), "member", members.getLast())
                : change("DISSOLUTION", day.toString(), "endReason", "DIED_OUT");
        record(household, mistake);
        record(household, change("REVERSAL", day.toString(), "change", mistake.get("id")));
    }
}
