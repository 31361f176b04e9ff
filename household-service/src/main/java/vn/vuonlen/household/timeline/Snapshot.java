package vn.vuonlen.household.timeline;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How what a change has changed was before it, without anybody's name: what a reversal goes back to. The versions are those
 * of the households after the change; {@code added} are the people who were not registered before.
 */
public record Snapshot(
        List<DatedHousehold> households, List<Memberships> people, List<UUID> added, Map<UUID, Long> versions) {

    public record Memberships(UUID person, Membership last, LeaveReason left, List<Membership> former) {
        private static Memberships of(Person person) {
            return new Memberships(person.id(), person.last(), person.left(), person.former());
        }

        private Person restored(Person person) {
            return person.withMemberships(last, left, former);
        }
    }

    public static Snapshot of(Affected before, Affected after, Collection<UUID> changed, Map<UUID, Long> versions) {
        var households = before.households().values().stream()
                .filter(household -> changed.contains(household.id()))
                .toList();
        var people = before.people().values().stream()
                .filter(person -> !person.equals(after.people().get(person.id())))
                .map(Memberships::of)
                .toList();
        // One that the change has formed begins with the version of a row that is written and then changed.
        var versionsAfter = changed.stream().collect(toMap(id -> id, id -> versions.getOrDefault(id, 1L) + 1));
        return new Snapshot(households, people, List.copyOf(after.newcomers().keySet()), versionsAfter);
    }

    /** What is affected, as it was. */
    public Affected restore(Affected now) {
        var restored = now.households();
        households.forEach(household -> restored.put(household.id(), household));
        var memberships = people.stream().collect(toMap(Memberships::person, was -> was));
        var everybody = new ArrayList<Person>();
        for (var person : now.people().values()) {
            if (!added.contains(person.id())) {
                var was = memberships.get(person.id());
                everybody.add(was == null ? person : was.restored(person));
            }
        }
        return new Affected(restored.values(), everybody);
    }
}
