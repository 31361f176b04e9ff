package vn.vuonlen.reporting.movement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.ReportingProblem;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.boundary.Residence;
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
        return query.designation()
                .map(d -> areas.isDesignated(areas.locate(area, yearEnd()), d, yearEnd()))
                .orElse(true);
    }

    /** That of the report's year too, for both years and on every map. */
    Optional<Residence> residence(UUID area) {
        return areas.area(areas.locate(area, yearEnd())).map(Area::residence);
    }

    BoundaryMap map() {
        return new BoundaryMap(areas, query.mapDay(query.year()));
    }

    private LocalDate yearEnd() {
        return BoundaryMap.yearEnd(query.year());
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
