package vn.vuonlen.reporting.query;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.ReportingProblem;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.boundary.BoundaryMap;

/** Finds the area that a query names, or refuses the query. */
public final class AreaResolver {

    private static final Message NOW = new Message("nay", "now");
    private static final Message BORE = new Message("“{0}” từ {1} đến {2}", "“{0}” from {1} to {2}");
    private static final Message BEARERS = new Message(" Mã này là của: {0}.", " The code is that of: {0}.");
    private static final Message NAMED = new Message("{0} “{1}”", "{0} “{1}”");
    private static final Message PROVINCES = new Message(" Tỉnh có vào ngày đó: {0}.", " Provinces on that day: {0}.");
    private static final Message NO_PROVINCES =
            new Message(" Ngày đó chưa có đơn vị nào.", " There are no areas on that day.");

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
                .orElseThrow(() -> unknown(areas, code, day).at("?area"));
    }

    /** Names what bears or bore the code on other days, or else the provinces of the day. */
    public static Problem unknown(AreaHistory areas, String code, LocalDate day) {
        var bearers = areas.all()
                .filter(area -> area.code().equals(code) && !area.is(AreaLevel.VILLAGE))
                .sorted(Comparator.comparing(Area::validFrom))
                .map(area -> BORE.with(area.name(), area.validFrom(), until(area)))
                .toList();
        var provinces = areas.validOn(day, AreaLevel.PROVINCE).stream()
                .map(area -> NAMED.with(area.code(), area.name()))
                .toList();
        Message known = !bearers.isEmpty()
                ? BEARERS.with(bearers)
                : provinces.isEmpty() ? NO_PROVINCES : PROVINCES.with(provinces);
        return Problem.of(KitProblem.UNKNOWN_AREA, code, day)
                .saying(KitProblem.UNKNOWN_AREA.detail().with(code, day).then(known));
    }

    private static Object until(Area area) {
        return area.validTo() == null ? NOW : area.validTo();
    }

    /** Refuses another year of an area that was found, unless it has figures on the map of that year too. */
    public static void requireIn(AreaHistory areas, ReportQuery another, Area area, String pointer) {
        another.boundaries().ifPresent(day -> requireNotBefore(areas, another, area, day));
        LocalDate day = another.mapDay(another.year());
        if (!area.validOn(day)) {
            throw Problem.of(ReportingProblem.AREA_NOT_IN_YEAR, area.name(), day, area.validFrom(), until(area))
                    .at(pointer);
        }
        another.designation().ifPresent(designation -> requireHeld(areas, another, area, designation));
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
            var possible = Stream.of(AreaLevel.DISTRICT, AreaLevel.COMMUNE)
                    .filter(other -> map.divides(area, other))
                    .toList();
            throw Problem.of(ReportingProblem.BREAKDOWN_UNAVAILABLE, area.name(), level, map.day(), possible)
                    .at("?breakdown");
        }
    }
}
