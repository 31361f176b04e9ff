package vn.vuonlen.reporting.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.ReportingProblem;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaDesignation;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.BoundaryMap;

/**
 * Which designations were held within an area at the end of a year, on that year's own map. Of a designation that nobody
 * held there are no figures: zeros would say that it had no poor.
 *
 * @param map the day on whose map the area is
 */
public record HeldDesignations(AreaHistory areas, Area area, Function<Integer, LocalDate> map) {

    private static final String NONE = "–";

    public static HeldDesignations of(AreaHistory areas, ReportQuery query, Area area) {
        return new HeldDesignations(areas, area, query::mapDay);
    }

    public boolean has(String designation, int year) {
        LocalDate day = BoundaryMap.yearEnd(year);
        var holders = areas.designations()
                .filter(held -> held.is(designation) && held.holdsOn(day))
                .map(AreaDesignation::areaId)
                .toList();
        return areas.all()
                .filter(unit -> unit.validOn(day) && holders.stream().anyMatch(h -> areas.within(unit.id(), h)))
                .anyMatch(unit -> areas.within(areas.locate(unit.id(), map.apply(year)), area.id()));
    }

    /** Says in which years it was held within the area, and what else was then. */
    public Problem refusal(String designation, int year) {
        return Problem.of(
                ReportingProblem.DESIGNATION_NOT_HELD,
                designation,
                area.name(),
                BoundaryMap.yearEnd(year),
                ranges(IntStream.rangeClosed(ReportQueryParser.FIRST_YEAR, Math.max(year, lastYear(designation)))
                        .filter(y -> has(designation, y))
                        .boxed()
                        .toList()),
                listed(year));
    }

    private String listed(int year) {
        var names = new TreeSet<String>();
        areas.designations()
                .filter(held -> held.holdsOn(BoundaryMap.yearEnd(year)))
                .map(AreaDesignation::name)
                .flatMap(name -> name.startsWith(AreaDesignation.POOR_DISTRICT)
                        ? Stream.of(name, AreaDesignation.POOR_DISTRICT)
                        : Stream.of(name))
                .distinct()
                .filter(name -> has(name, year))
                .forEach(names::add);
        return names.isEmpty() ? NONE : String.join(", ", names);
    }

    /** The last year in which one that has ended was held. */
    private int lastYear(String designation) {
        return areas.designations()
                .filter(held -> held.is(designation) && held.validTo() != null)
                .mapToInt(held -> held.validTo().getYear())
                .max()
                .orElse(0);
    }

    private static String ranges(List<Integer> years) {
        var ranges = new ArrayList<String>();
        for (int from = 0; from < years.size(); ) {
            int to = from;
            while (to + 1 < years.size() && years.get(to + 1) == years.get(to) + 1) {
                to++;
            }
            ranges.add(from == to ? years.get(from).toString() : years.get(from) + "–" + years.get(to));
            from = to + 1;
        }
        return ranges.isEmpty() ? NONE : String.join(", ", ranges);
    }
}
