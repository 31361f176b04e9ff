package vn.vuonlen.reporting.breakdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.boundary.DividedAreas;
import vn.vuonlen.reporting.query.ReportQuery;

/** The counts of a year on a map. Every level is a sum of the same areas, so every level sums to the next. */
public final class CountsOnMap<T extends Summable<T>> {

    private final BoundaryMap map;
    private final T nothing;
    private final Map<UUID, T> byArea = new HashMap<>();
    private final Map<UUID, Set<UUID>> counted = new HashMap<>();
    private final Optional<String> designation;
    private final int year;

    /** @param nothing the counts of an area that has nobody to count */
    public CountsOnMap(int year, Map<UUID, T> counts, T nothing, ReportQuery query, AreaHistory areas) {
        this.year = year;
        this.nothing = nothing;
        this.map = new BoundaryMap(areas, query.mapDay(year));
        this.designation = query.designation();
        boolean asReported = query.boundaries().isEmpty();
        counts.forEach((area, count) -> {
            // A designation is that of the year's own map, whatever map the query names.
            if (isIncluded(areas.locate(area, BoundaryMap.yearEnd(year)))) {
                UUID located = asReported ? map.locate(area) : map.place(area);
                byArea.merge(located, count, Summable::plus);
                counted.computeIfAbsent(located, id -> new HashSet<>()).add(area);
            }
        });
    }

    /** As reported each area is of its own year's map, and whole. */
    public CountsOnMap<T> requiredWhole(ReportQuery query, Area area) {
        if (query.boundaries().isPresent()) {
            new DividedAreas(map, area, query.breakdown())
                    .requireWhole(counted.values().stream().flatMap(Set::stream).toList());
        }
        return this;
    }

    public BoundaryMap map() {
        return map;
    }

    public T within(UUID ancestor) {
        return byArea.entrySet().stream()
                .filter(e -> map.areas().within(e.getKey(), ancestor))
                .map(Map.Entry::getValue)
                .reduce(nothing, Summable::plus);
    }

    /** The areas whose counters {@link #within} sums. */
    public Set<UUID> countedWithin(UUID ancestor) {
        return counted.entrySet().stream()
                .filter(e -> map.areas().within(e.getKey(), ancestor))
                .flatMap(e -> e.getValue().stream())
                .collect(Collectors.toSet());
    }

    /** A row for each area of the level, and for an ended one that still has something to count. */
    public Map<Area, T> by(AreaLevel level, UUID ancestor) {
        var rows = new LinkedHashMap<Area, T>();
        map.areasOf(level, ancestor).stream()
                .filter(area -> isIncluded(area.id()))
                .forEach(area -> rows.put(area, nothing));
        byArea.forEach((area, count) -> {
            if (map.areas().within(area, ancestor)) {
                map.areas().above(area, level).ifPresent(row -> rows.merge(row, count, Summable::plus));
            }
        });
        return rows;
    }

    /** Whether {@link #by} has a row for an area of this map. */
    public boolean hasRow(UUID area) {
        return map.has(area)
                && (isIncluded(area)
                        || byArea.keySet().stream()
                                .anyMatch(counted -> map.areas().within(counted, area)));
    }

    private boolean isIncluded(UUID area) {
        return designation
                .map(d -> map.areas().isDesignated(area, d, BoundaryMap.yearEnd(year)))
                .orElse(true);
    }
}
