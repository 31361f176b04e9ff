package vn.vuonlen.reporting.disclosure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaDesignation;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.breakdown.Summable;
import vn.vuonlen.reporting.provenance.DecidedStates;
import vn.vuonlen.reporting.provenance.DecidedStates.DecidedState;
import vn.vuonlen.reporting.suppression.PublicSums.AreaCounts;
import vn.vuonlen.reporting.suppression.StatesOfYear;
import vn.vuonlen.reporting.suppression.StatesOfYear.State;

/**
 * Every row of sensitive figures that the public may ask for of one province and year: the province and its districts,
 * as reported and on today's map, whole and by each designation that districts hold, as decided and as restated. Each is
 * known by the areas whose counters it sums, so that the same sum on two maps is one.
 */
public final class PublicRows<T extends Summable<T>> {

    /** @param map the day of the map; without one, as reported */
    private record Row(Optional<LocalDate> map, UUID area, Optional<String> designation) {}

    private final List<DecidedState<Map<UUID, T>>> states;
    private final T nothing;
    private final AreaHistory areas;
    private final LocalDate yearEnd;
    private final List<AreaDesignation> held;
    private final Map<Row, Set<UUID>> rows = new HashMap<>();
    private final Map<Set<UUID>, Boolean> asked = new HashMap<>();

    /**
     * @param decided the counts of the year by area as decided, and as put right by each restatement
     * @param nothing the counts of an area that has nobody to count
     */
    public PublicRows(int year, DecidedStates<Map<UUID, T>> decided, T nothing, PublicMaps maps) {
        this.states = decided.states();
        Area province = decided.province();
        this.nothing = nothing;
        this.areas = maps.areas();
        this.yearEnd = BoundaryMap.yearEnd(year);
        this.held = areas.designations().filter(this::isHeldByDistrict).toList();
        var days = Stream.concat(
                        Stream.of(Optional.<LocalDate>empty()),
                        maps.days().stream().map(Optional::of))
                .toList();
        states.stream()
                .flatMap(state -> state.counts().keySet().stream())
                .distinct()
                .forEach(area -> {
                    var designations = designations(areas.locate(area, yearEnd));
                    days.forEach(day -> add(area, day, designations, province));
                });
        rows.forEach((row, set) -> asked.merge(
                set, row.area().equals(province.id()) && row.designation().isEmpty(), Boolean::logicalOr));
    }

    public StatesOfYear sums(SensitiveCounts<T> figures, int threshold) {
        return new StatesOfYear(
                asked,
                states.stream().map(state -> state(state, figures, threshold)).toList());
    }

    private State state(DecidedState<Map<UUID, T>> decided, SensitiveCounts<T> figures, int threshold) {
        var counts = decided.counts();
        var ofAreas = new HashMap<UUID, AreaCounts>();
        counts.forEach((area, count) -> ofAreas.put(area, figures.of(count)));
        var publishable = asked.keySet().stream()
                .filter(set -> figures.arePublishable(sum(set, counts), threshold))
                .collect(Collectors.toSet());
        return new State(ofAreas, publishable, decided.restated());
    }

    private void add(UUID counted, Optional<LocalDate> day, Set<Optional<String>> designations, Area province) {
        UUID located = day.map(map -> new BoundaryMap(areas, map).place(counted))
                .orElseGet(() -> areas.locate(counted, yearEnd));
        Stream.of(AreaLevel.DISTRICT, AreaLevel.PROVINCE)
                .map(level -> areas.above(located, level))
                .flatMap(Optional::stream)
                .filter(area -> areas.within(area.id(), province.id()))
                .forEach(area -> designations.forEach(designation -> rows.computeIfAbsent(
                                new Row(day, area.id(), designation), row -> new HashSet<>())
                        .add(counted)));
    }

    /** None at all, and those that an area has through its district; a designation is that of the year's own map. */
    private Set<Optional<String>> designations(UUID area) {
        var names = new HashSet<Optional<String>>();
        names.add(Optional.empty());
        held.stream().filter(h -> areas.within(area, h.areaId())).forEach(h -> {
            names.add(Optional.of(h.name()));
            if (h.is(AreaDesignation.POOR_DISTRICT)) {
                names.add(Optional.of(AreaDesignation.POOR_DISTRICT));
            }
        });
        return names;
    }

    private boolean isHeldByDistrict(AreaDesignation designation) {
        return designation.holdsOn(yearEnd)
                && areas.area(designation.areaId())
                        .filter(unit -> unit.is(AreaLevel.DISTRICT) || unit.is(AreaLevel.PROVINCE))
                        .isPresent();
    }

    private T sum(Set<UUID> set, Map<UUID, T> counts) {
        return set.stream().map(area -> counts.getOrDefault(area, nothing)).reduce(nothing, Summable::plus);
    }
}
