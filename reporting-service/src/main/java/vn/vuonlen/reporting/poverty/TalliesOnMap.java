package vn.vuonlen.reporting.poverty;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.ReportingProblem;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.boundary.Unit;
import vn.vuonlen.reporting.query.ReportQuery;

/** The tallies of a year on a map: every level is a sum of the same units, so every level sums to the next. */
final class TalliesOnMap {

    private final BoundaryMap map;
    private final Map<UUID, Tally> byUnit = new HashMap<>();
    private final Optional<String> designation;
    private final int year;

    TalliesOnMap(YearCounts counted, ReportQuery question, AreaHistory areas) {
        this.year = counted.year();
        this.map = new BoundaryMap(areas, question.mapDay(year));
        this.designation = question.designation();
        counted.byArea().forEach((area, tally) -> {
            // What an area was designated for is decided on the year's own map, whatever map is asked for.
            if (designated(areas.placed(area, BoundaryMap.yearEnd(year)))) {
                byUnit.merge(map.placed(area), tally, Tally::plus);
            }
        });
        if (question.boundaries().isPresent()) {
            byUnit.keySet().forEach(this::requireOnMap);
        }
    }

    BoundaryMap map() {
        return map;
    }

    Tally within(UUID ancestor) {
        return byUnit.entrySet().stream()
                .filter(e -> map.areas().within(e.getKey(), ancestor))
                .map(Map.Entry::getValue)
                .reduce(Tally.NOTHING, Tally::plus);
    }

    /** A row for each unit of the level, and for an ended one that still has something to count. */
    Map<Unit, Tally> by(Unit.Level level, UUID ancestor) {
        var rows = new LinkedHashMap<Unit, Tally>();
        map.units(level, ancestor).stream().filter(u -> designated(u.id())).forEach(u -> rows.put(u, Tally.NOTHING));
        byUnit.forEach((unit, tally) -> {
            if (map.areas().within(unit, ancestor)) {
                map.areas().above(unit, level).ifPresent(row -> rows.merge(row, tally, Tally::plus));
            }
        });
        return rows;
    }

    private boolean designated(UUID unit) {
        return designation.isEmpty() || map.areas().designated(unit, designation.get(), BoundaryMap.yearEnd(year));
    }

    private void requireOnMap(UUID unit) {
        map.areas().unit(unit).filter(u -> !map.has(unit)).ifPresent(u -> {
            throw Problem.of(ReportingProblem.BOUNDARIES_NOT_COMPARABLE, u.name(), map.day())
                    .at("?boundaries");
        });
    }
}
