package vn.vuonlen.reporting.query;

import java.time.LocalDate;
import java.util.Locale;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.ReportingProblem;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.boundary.Unit;

/** Finds what a question speaks of, or refuses the question. */
public final class AreaResolver {

    private AreaResolver() {}

    public static Unit find(AreaHistory areas, ReportQuery question) {
        question.designation().filter(d -> !areas.knowsDesignation(d)).ifPresent(d -> {
            throw Problem.of(ReportingProblem.DESIGNATION_UNKNOWN, d).at("?designation");
        });
        Unit unit = find(areas, question.area(), question.mapDay(question.year()));
        question.boundaries().ifPresent(day -> requireNotBefore(areas, question, unit, day));
        question.breakdown().ifPresent(level -> requireDivided(areas, question, unit, level));
        return unit;
    }

    public static Unit find(AreaHistory areas, String code, LocalDate day) {
        return areas.named(code, day)
                .orElseThrow(() ->
                        Problem.of(ReportingProblem.AREA_UNKNOWN, code, day).at("?area"));
    }

    /** Figures follow what areas became; an earlier map would need to know which part of a merged unit they are of. */
    private static void requireNotBefore(AreaHistory areas, ReportQuery question, Unit unit, LocalDate day) {
        LocalDate yearEnd = BoundaryMap.yearEnd(question.year());
        if (day.isBefore(yearEnd) && areas.changedBetween(day, yearEnd)) {
            throw Problem.of(ReportingProblem.BOUNDARIES_NOT_COMPARABLE, unit.name(), day)
                    .at("?boundaries");
        }
    }

    private static void requireDivided(AreaHistory areas, ReportQuery question, Unit unit, Unit.Level level) {
        var map = new BoundaryMap(areas, question.mapDay(question.year()));
        if (!map.divides(unit, level)) {
            throw Problem.of(
                            ReportingProblem.BREAKDOWN_UNAVAILABLE,
                            unit.name(),
                            level.name().toLowerCase(Locale.ROOT),
                            map.day())
                    .at("?breakdown");
        }
    }
}
