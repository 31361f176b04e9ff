package vn.vuonlen.reporting.movement;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.boundary.Residence;
import vn.vuonlen.reporting.movement.MovementLines.Group;
import vn.vuonlen.reporting.movement.MovementLines.Pair;

/** The lines of an area from the counters of two years: of all households and of each residence. */
final class MovementTables {

    private final MovementCounts counts;
    private final MapOfTwoYears map;
    private final Area area;

    MovementTables(MovementCounts counts, MapOfTwoYears map, Area area) {
        this.counts = counts;
        this.map = map;
        this.area = area;
    }

    /** All households, as a group without a residence. */
    Group all() {
        return group(Optional.empty());
    }

    /** On a map on which an urban and a rural commune are one, it is in both groups, with its part in each. */
    List<Group> residences() {
        return Stream.of(Residence.values()).map(Optional::of).map(this::group).toList();
    }

    private Group group(Optional<Residence> residence) {
        var all = new Balance(counts, map, new Population(residence, false));
        var minorities = new Balance(counts, map, new Population(residence, true));
        return new Group(
                residence.orElse(null),
                new Pair(AreaName.of(area), all.within(area), minorities.within(area)),
                map.query()
                        .breakdown()
                        .map(level -> rows(level, residence, all.by(level, area), minorities.by(level, area)))
                        .orElse(null));
    }

    private List<Pair> rows(
            AreaLevel level, Optional<Residence> residence, Map<Area, Line> all, Map<Area, Line> minorities) {
        var rows = new TreeMap<Area, Pair>(Comparator.comparing(Area::code).thenComparing(Area::validFrom));
        Stream.concat(all.keySet().stream(), areasWithoutFigures(level, residence))
                .forEach(row -> rows.computeIfAbsent(
                        row,
                        r -> new Pair(
                                AreaName.of(r),
                                all.getOrDefault(r, new Line()),
                                minorities.getOrDefault(r, new Line()))));
        return List.copyOf(rows.values());
    }

    private Stream<Area> areasWithoutFigures(AreaLevel level, Optional<Residence> residence) {
        return map.map().areasOf(level, area.id()).stream()
                .filter(row -> map.includes(row.id()))
                .filter(row -> residence.isEmpty() || residence.equals(map.residence(row.id())));
    }
}
