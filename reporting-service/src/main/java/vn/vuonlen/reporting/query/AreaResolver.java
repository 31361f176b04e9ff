package vn.vuonlen.reporting.query;

import java.time.LocalDate;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.ReportingProblem;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.boundary.BoundaryMap;

/** Finds the area that a query names, or refuses the query. */
public final class AreaResolver {

    private AreaResolver() {}

    public static Area find(AreaHistory areas, ReportQuery query) {
        query.designation().filter(d -> !areas.knowsDesignation(d)).ifPresent(d -> {
            throw KitProblem.unknownCode("?designation", d, areas.knownDesignations());
        });
        Area area = find(areas, query.area(), query.mapDay(query.year()));
        query.boundaries().ifPresent(day -> requireNotBefore(areas, query, area, day));
        query.breakdown().ifPresent(level -> requireDivided(areas, query, area, level));
        query.designation().ifPresent(designation -> requireHeld(areas, query, area, designation));
        return area;
    }

    public static Area find(AreaHistory areas, String code, LocalDate day) {
        return areas.withCode(code, day)
                .orElseThrow(
                        () -> Problem.of(KitProblem.UNKNOWN_AREA, code, day).at("?area"));
    }

    /**
     * Figures follow what areas became; an earlier map would need to know which part of a merged area they are of. The total
     * of a province does not.
     */
    private static void requireNotBefore(AreaHistory areas, ReportQuery query, Area area, LocalDate day) {
        LocalDate yearEnd = BoundaryMap.yearEnd(query.year());
        boolean total = area.is(AreaLevel.PROVINCE) && query.breakdown().isEmpty();
        if (!total && day.isBefore(yearEnd) && areas.changedBetween(day, yearEnd)) {
            throw Problem.of(ReportingProblem.BOUNDARIES_NOT_COMPARABLE, area.name(), day, area.name())
                    .at("?boundaries");
        }
    }

    private static void requireHeld(AreaHistory areas, ReportQuery query, Area area, String designation) {
        var held = HeldDesignations.of(areas, query, area);
        if (!held.has(designation, query.year())) {
            throw held.refusal(designation, query.year()).at("?designation");
        }
    }

    private static void requireDivided(AreaHistory areas, ReportQuery query, Area area, AreaLevel level) {
        var map = new BoundaryMap(areas, query.mapDay(query.year()));
        if (!map.divides(area, level)) {
            throw Problem.of(ReportingProblem.BREAKDOWN_UNAVAILABLE, area.name(), level, map.day())
                    .at("?breakdown");
        }
    }
}
