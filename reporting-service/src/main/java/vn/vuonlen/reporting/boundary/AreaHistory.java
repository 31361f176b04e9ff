package vn.vuonlen.reporting.boundary;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every unit there ever was, what became of each, and for what the law named it. */
public final class AreaHistory {

    /** A unit became another, wholly or with others. */
    public record Succession(UUID from, UUID to) {}

    public record Designation(UUID area, String name, LocalDate from, LocalDate to) {
        boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    private static final String POOR_DISTRICT = "POOR_DISTRICT";

    private final Map<UUID, Unit> units = new HashMap<>();
    private final Map<UUID, Set<UUID>> successors = new HashMap<>();
    private final List<Designation> designations;

    public AreaHistory(
            Collection<Unit> units, Collection<Succession> successions, Collection<Designation> designations) {
        units.forEach(unit -> this.units.put(unit.id(), unit));
        successions.forEach(
                s -> successors.computeIfAbsent(s.from(), id -> new HashSet<>()).add(s.to()));
        this.designations = List.copyOf(designations);
    }

    public Optional<Unit> unit(UUID id) {
        return Optional.ofNullable(id).map(units::get);
    }

    /** Two bear it while the end of the one has yet to be heard; that the other has begun says that it has come. */
    public Optional<Unit> named(String code, LocalDate day) {
        return units.values().stream()
                .filter(u -> u.code().equals(code) && u.validOn(day) && !u.is(Unit.Level.VILLAGE))
                .max(Comparator.comparing(Unit::validFrom));
    }

    public List<Unit> validOn(LocalDate day, Unit.Level level) {
        return units.values().stream()
                .filter(u -> u.is(level) && u.validOn(day))
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    /** Whether any unit began or ended after the one day and until the other. */
    public boolean changedBetween(LocalDate day, LocalDate other) {
        return units.values().stream().anyMatch(u -> u.validOn(day) != u.validOn(other) && !u.is(Unit.Level.VILLAGE));
    }

    /**
     * Where what happened in an area belongs on the map of a day: a village in its commune, an ended unit in the one
     * that it became wholly. A unit that was divided, or not heard of yet, stays what it was.
     */
    public UUID placed(UUID area, LocalDate day) {
        UUID place = area;
        for (UUID next = onward(place, day); next != null; next = onward(place, day)) {
            place = next;
        }
        return place;
    }

    private UUID onward(UUID area, LocalDate day) {
        Unit unit = units.get(area);
        if (unit == null) {
            return null;
        }
        Set<UUID> became = successors.getOrDefault(area, Set.of());
        if (unit.endedBefore(day) && became.size() == 1) {
            return became.iterator().next();
        }
        return unit.is(Unit.Level.VILLAGE) ? unit.parentId() : null;
    }

    public boolean within(UUID area, UUID ancestor) {
        for (UUID at = area; at != null; at = parent(at)) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /** The unit of a level that an area belongs to: itself or one above it. */
    public Optional<Unit> above(UUID area, Unit.Level level) {
        for (UUID at = area; at != null; at = parent(at)) {
            if (unit(at).filter(u -> u.is(level)).isPresent()) {
                return unit(at);
            }
        }
        return Optional.empty();
    }

    /** {@code POOR_DISTRICT} means the poor districts of both groups. */
    public boolean designated(UUID area, String designation, LocalDate day) {
        return designations.stream().anyMatch(d -> matches(d, designation) && d.holdsOn(day) && within(area, d.area()));
    }

    /** One that some unit holds or held; and the poor districts, of which a province may well have none. */
    public boolean knowsDesignation(String designation) {
        return designation.equals(POOR_DISTRICT) || designations.stream().anyMatch(d -> matches(d, designation));
    }

    private static boolean matches(Designation held, String asked) {
        return held.name().equals(asked)
                || (asked.equals(POOR_DISTRICT) && held.name().startsWith(asked + "_GROUP_"));
    }

    private UUID parent(UUID area) {
        return unit(area).map(Unit::parentId).orElse(null);
    }
}
