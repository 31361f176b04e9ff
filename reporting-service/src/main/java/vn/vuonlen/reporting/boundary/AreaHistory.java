package vn.vuonlen.reporting.boundary;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every area there ever was, its successors and its designations. */
public final class AreaHistory {

    /** An area became another, wholly or with others. */
    public record Succession(UUID from, UUID to) {}

    private final Map<UUID, Area> areas = new HashMap<>();
    private final Map<UUID, Set<UUID>> successors = new HashMap<>();
    private final List<AreaDesignation> designations;

    public AreaHistory(
            Collection<Area> areas, Collection<Succession> successions, Collection<AreaDesignation> designations) {
        areas.forEach(area -> this.areas.put(area.id(), area));
        successions.forEach(
                s -> successors.computeIfAbsent(s.from(), id -> new HashSet<>()).add(s.to()));
        this.designations = List.copyOf(designations);
    }

    public Optional<Area> area(UUID id) {
        return Optional.ofNullable(id).map(areas::get);
    }

    /** Until the event that ends the former bearer of a code arrives, two areas bear it: the later one is meant. */
    public Optional<Area> withCode(String code, LocalDate day) {
        return areas.values().stream()
                .filter(area -> area.code().equals(code) && area.validOn(day) && !area.is(AreaLevel.VILLAGE))
                .max(Comparator.comparing(Area::validFrom));
    }

    public List<Area> validOn(LocalDate day, AreaLevel level) {
        return areas.values().stream()
                .filter(area -> area.is(level) && area.validOn(day))
                .sorted(Comparator.comparing(Area::code))
                .toList();
    }

    /** Whether any area above the villages began or ended after the one day and until the other. */
    public boolean changedBetween(LocalDate day, LocalDate other) {
        return areas.values().stream()
                .anyMatch(area -> area.validOn(day) != area.validOn(other) && !area.is(AreaLevel.VILLAGE));
    }

    /**
     * The area in which figures of another one are shown on the map of a day: a village in its commune, an ended area in
     * the one that it became wholly. An area that was divided, or is not known yet, stands for itself.
     */
    public UUID locate(UUID id, LocalDate day) {
        UUID located = id;
        for (UUID next = next(located, day); next != null; next = next(located, day)) {
            located = next;
        }
        return located;
    }

    private UUID next(UUID id, LocalDate day) {
        Area area = areas.get(id);
        if (area == null) {
            return null;
        }
        Set<UUID> became = successors.getOrDefault(id, Set.of());
        if (area.endedBefore(day) && became.size() == 1) {
            return became.iterator().next();
        }
        return area.is(AreaLevel.VILLAGE) ? area.parentId() : null;
    }

    /** Whether an area, or a part of it, became what the other one is on the map of a day. */
    public boolean became(UUID id, UUID other, LocalDate day) {
        var reached = new HashSet<UUID>();
        var next = new ArrayDeque<>(Set.of(locate(id, day)));
        while (!next.isEmpty()) {
            var at = next.remove();
            if (reached.add(at)
                    && area(at).filter(area -> area.endedBefore(day)).isPresent()) {
                successors.getOrDefault(at, Set.of()).forEach(part -> next.add(locate(part, day)));
            }
        }
        return reached.contains(other);
    }

    public boolean within(UUID id, UUID ancestor) {
        for (UUID at = id; at != null; at = parent(at)) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /** The area itself or the one above it that is of the level. */
    public Optional<Area> above(UUID id, AreaLevel level) {
        for (UUID at = id; at != null; at = parent(at)) {
            if (area(at).filter(area -> area.is(level)).isPresent()) {
                return area(at);
            }
        }
        return Optional.empty();
    }

    public Stream<Area> all() {
        return areas.values().stream();
    }

    public Stream<AreaDesignation> designations() {
        return designations.stream();
    }

    public boolean isDesignated(UUID id, String designation, LocalDate day) {
        return designations.stream().anyMatch(d -> d.is(designation) && d.holdsOn(day) && within(id, d.areaId()));
    }

    /** One that some area holds or held; and the poor districts, of which a province may well have none. */
    public boolean knowsDesignation(String designation) {
        return designation.equals(AreaDesignation.POOR_DISTRICT)
                || designations.stream().anyMatch(d -> d.is(designation));
    }

    /** The designations that a query may name, in the order of the alphabet. */
    public SortedSet<String> knownDesignations() {
        var known = designations.stream().map(AreaDesignation::name).collect(Collectors.toCollection(TreeSet::new));
        known.add(AreaDesignation.POOR_DISTRICT);
        return known;
    }

    Set<UUID> successors(UUID id) {
        return successors.getOrDefault(id, Set.of());
    }

    UUID parent(UUID id) {
        return area(id).map(Area::parentId).orElse(null);
    }
}
