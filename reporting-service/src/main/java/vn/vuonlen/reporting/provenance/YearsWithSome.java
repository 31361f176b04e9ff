package vn.vuonlen.reporting.provenance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Year;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiPredicate;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.ReportingProblem;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.BoundaryMap;

/** The years that have some of what a report shows. Of another year its form, with zeros or empty, would look true. */
public record YearsWithSome(SortedSet<Integer> all) {

    /** What a refusal prints in place of an empty list. */
    public static final String NONE = "–";

    /**
     * @param rows each of a year and an area
     * @param isAsked whether the report has what is in that area, on the map of that year
     */
    public static YearsWithSome of(ResultSet rows, AreaHistory areas, BiPredicate<BoundaryMap, UUID> isAsked)
            throws SQLException {
        var years = new TreeSet<Integer>();
        while (rows.next()) {
            int year = rows.getInt(1);
            if (!years.contains(year) && isAsked.test(BoundaryMap.ofYear(areas, year), rows.getObject(2, UUID.class))) {
                years.add(year);
            }
        }
        return new YearsWithSome(years);
    }

    public Problem missing(ReportingProblem problem, int year, Area area) {
        return Problem.of(problem, Year.of(year), area.name(), listed()).at("?year");
    }

    /** As a refusal lists them. */
    public Object listed() {
        return all.isEmpty() ? NONE : all.stream().map(Year::of).toList();
    }
}
