package vn.vuonlen.reporting.movement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.ReportingProblem;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.query.ReportQuery;

/** The areas of last year's and this year's households: each year on its own map, or both on the map of the query. */
record MapOfTwoYears(AreaHistory areas, ReportQuery query) {

    UUID before(UUID area) {
        return locate(area, query.mapDay(query.year() - 1));
    }

    UUID now(UUID area) {
        return locate(area, query.mapDay(query.year()));
    }

    /** Whether the area itself, or a part of it, became the other one, rather than the household leaving for it. */
    boolean isTransfer(MovementCounts.Pair pair) {
        return areas.became(pair.from(), now(pair.to()), query.mapDay(query.year()));
    }

    /** A designation is that of the report's year for both years, or the table would not balance. */
    boolean includes(UUID area) {
        LocalDate yearEnd = BoundaryMap.yearEnd(query.year());
        return query.designation()
                .map(d -> areas.isDesignated(areas.locate(area, yearEnd), d, yearEnd))
                .orElse(true);
    }

    Map<Area, Flows> rows(AreaLevel level, Area within, Balance balance, Function<UUID, Flows> flows) {
        var rows = new TreeMap<Area, Flows>(Comparator.comparing(Area::code).thenComparing(Area::validFrom));
        var map = new BoundaryMap(areas, query.mapDay(query.year()));
        map.areasOf(level, within.id()).stream()
                .filter(area -> includes(area.id()))
                .forEach(area -> rows.put(area, flows.apply(area.id())));
        balance.areas().stream()
                .filter(area -> areas.within(area, within.id()))
                .map(area -> areas.above(area, level))
                .flatMap(Optional::stream)
                .forEach(area -> rows.computeIfAbsent(area, row -> flows.apply(row.id())));
        return rows;
    }

    private UUID locate(UUID id, LocalDate day) {
        UUID located = areas.locate(id, day);
        if (query.boundaries().isPresent()) {
            areas.area(located).filter(area -> !area.validOn(day)).ifPresent(area -> {
                throw Problem.of(ReportingProblem.BOUNDARIES_NOT_COMPARABLE, area.name(), day)
                        .at("?boundaries");
            });
        }
        return located;
    }
}
