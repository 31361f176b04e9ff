package vn.vuonlen.local.demo.people;

import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.local.demo.SeededRandom;
import vn.vuonlen.local.demo.people.SyntheticChange.NewHead;
import vn.vuonlen.local.demo.people.SyntheticChange.Role;
import vn.vuonlen.local.demo.plan.History;

/** What happens in a year to the household of a history: a birth, a death, a move, or that a grown child leaves with a household. */
public final class YearOfChanges {

    /** The first year that no decision covers: nothing may happen before. */
    private static final int YEAR = 2020;

    private static final int GROWN = YEAR - 20;

    /** Both have these codes in all years until mid 2025. */
    private static final String TOWN = "03127";

    private static final String VILLAGE = "03163";

    private final long seed;
    private final Families families;

    public YearOfChanges(long seed) {
        this.seed = seed;
        this.families = new Families(seed);
    }

    /** The number of the household decides what it is, so that of many all kinds happen. */
    public SyntheticChange of(History history, int kind) {
        var household = families.of(history);
        var random = SeededRandom.of(seed, history.number(), 9);
        var day = Year.of(YEAR).atDay(random.between(1, 360)).toString();
        return switch (kind % 4) {
            case 1 -> death(household, id(history), day);
            case 2 -> move(household, id(history), day);
            case 3 -> split(household, history, day);
            default -> birth(household, history, day, random);
        };
    }

    private UUID id(History history) {
        return Ids.change(seed, history.number(), 0);
    }

    private SyntheticChange birth(SyntheticHousehold household, History history, String day, SeededRandom random) {
        var head = household.members().getFirst();
        var sex = random.chance(0.52) ? Sex.M : Sex.F;
        var family = head.name().substring(0, head.name().indexOf(' '));
        var child = new SyntheticPerson(
                Ids.change(seed, history.number(), 1),
                Naming.of(head.ethnicGroup()).full(family, sex, random),
                sex,
                day,
                head.ethnicGroup(),
                head.birthDate().compareTo("1975") < 0 ? "GRANDCHILD" : "CHILD",
                null);
        return new SyntheticChange(
                household.id(), id(history), "BIRTH", day, "Sinh con", null, child, null, null, null, null);
    }

    /** Of the oldest; the oldest of the others follows a head. */
    private static SyntheticChange death(SyntheticHousehold household, UUID id, String day) {
        if (household.members().size() < 2) {
            return move(household, id, day);
        }
        var byAge = new ArrayList<>(household.members());
        byAge.sort(Comparator.comparing(SyntheticPerson::birthDate));
        var dead = byAge.removeFirst();
        var newHead = dead.relationship().equals("HEAD") ? newHead(byAge) : null;
        return new SyntheticChange(
                household.id(), id, "DEATH", day, "Qua đời", dead.id(), null, newHead, null, null, null);
    }

    /** The children of the dead are those of the spouse too; of others it is left open. */
    private static NewHead newHead(List<SyntheticPerson> byAge) {
        var spouse = byAge.stream()
                .filter(person -> person.relationship().equals("SPOUSE"))
                .findFirst();
        var head = spouse.orElse(byAge.getFirst());
        return new NewHead(
                head.id(),
                byAge.stream()
                        .filter(person -> !person.equals(head))
                        .map(person -> new Role(person.id(), spouse.isPresent() ? person.relationship() : "OTHER"))
                        .map(role -> role.relationship().equals("PARENT") ? new Role(role.member(), "OTHER") : role)
                        .toList());
    }

    private static SyntheticChange move(SyntheticHousehold household, UUID id, String day) {
        var area = household.area().equals(TOWN) ? VILLAGE : TOWN;
        return new SyntheticChange(household.id(), id, "MOVE", day, "Chuyển nơi ở", null, null, null, area, null, null);
    }

    private SyntheticChange split(SyntheticHousehold household, History history, String day) {
        var grown = household.members().stream()
                .filter(person -> person.relationship().equals("CHILD"))
                .filter(person -> Integer.parseInt(person.birthDate().substring(0, 4)) < GROWN)
                .findFirst();
        if (grown.isEmpty()) {
            return move(household, id(history), day);
        }
        return new SyntheticChange(
                household.id(),
                id(history),
                "SPLIT",
                day,
                "Con trưởng thành ra ở riêng",
                null,
                null,
                null,
                null,
                List.of(new Role(grown.get().id(), "HEAD")),
                Map.of("id", Ids.change(seed, history.number(), 1)));
    }

    /** The head of a household once more, alone and in another commune, as somebody is registered who moved without a paper. */
    public SyntheticHousehold twice(History history) {
        var household = families.of(history);
        var head = household.members().getFirst();
        var again = new SyntheticPerson(
                Ids.change(seed, history.number(), 3),
                head.name(),
                head.sex(),
                head.birthDate(),
                head.ethnicGroup(),
                "HEAD",
                head.personalId());
        return new SyntheticHousehold(
                Ids.change(seed, history.number(), 2),
                null,
                household.area().equals(TOWN) ? VILLAGE : TOWN,
                YEAR + "-06-01",
                List.of(again));
    }
}
