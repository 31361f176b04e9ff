package vn.vuonlen.reporting.poverty;

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
import vn.vuonlen.reporting.boundary.PlacedAreas;
import vn.vuonlen.reporting.query.ReportQuery;

/** The tallies of a year on a map. Every level is a sum of the same areas, so every level sums to the next. */
final class TalliesOnMap {

    private final BoundaryMap map;
    private final Map<UUID, Tally> byArea = new HashMap<>();
    private final Map<UUID, Set<UUID>> counted = new HashMap<>();
    private final Optional<String> designation;
    private final int year;

    TalliesOnMap(YearCounts counts, ReportQuery query, AreaHistory areas) {
        this.year = counts.year();
        this.map = new BoundaryMap(areas, query.mapDay(year));
        this.designation = query.designation();
        boolean asReported = query.boundaries().isEmpty();
        counts.byArea().forEach((area, tally) -> {
            // A designation is that of the year's own map, whatever map the query names.
            if (isIncluded(areas.locate(area, BoundaryMap.yearEnd(year)))) {
                UUID located = asReported ? map.locate(area) : map.place(area);
                byArea.merge(located, tally, Tally::plus);
                counted.computeIfAbsent(located, id -> new HashSet<>()).add(area);
            }
        });
    }

    /** As reported each area is of its own year's map, and whole. */
    TalliesOnMap requiredWhole(ReportQuery query, Area area) {
        if (query.boundaries().isPresent()) {
            new PlacedAreas(map, area, query.breakdown())
                    .requireWhole(counted.values().stream().flatMap(Set::stream).toList());
        }
        return this;
    }

    BoundaryMap map() {
        return map;
    }

    Tally within(UUID ancestor) {
        return byArea.entrySet().stream()
                .filter(e -> map.areas().within(e.getKey(), ancestor))
                .map(Map.Entry::getValue)
                .reduce(Tally.NOTHING, Tally::plus);
    }

    /** The areas whose counters {@link #within} sums. */
    Set<UUID> countedWithin(UUID ancestor) {
        return counted.entrySet().stream()
                .filter(e -> map.areas().within(e.getKey(), ancestor))
                .flatMap(e -> e.getValue().stream())
                .collect(Collectors.toSet());
    }

    /** A row for each area of the level, and for an ended one that still has something to count. */
    Map<Area, Tally> by(AreaLevel level, UUID ancestor) {
        var rows = new LinkedHashMap<Area, Tally>();
        map.areasOf(level, ancestor).stream()
                .filter(area -> isIncluded(area.id()))
                .forEach(area -> rows.put(area, Tally.NOTHING));
        byArea.forEach((area, tally) -> {
            if (map.areas().within(area, ancestor)) {
                map.areas().above(area, level).ifPresent(row -> rows.merge(row, tally, Tally::plus));
            }
        });
        return rows;
    }

    private boolean isIncluded(UUID area) {
        return designation
                .map(d -> map.areas().isDesignated(area, d, BoundaryMap.yearEnd(year)))
                .orElse(true);
    }
}
