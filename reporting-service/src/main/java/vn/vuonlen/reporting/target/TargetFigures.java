package vn.vuonlen.reporting.target;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.poverty.PublishedFigures;
import vn.vuonlen.reporting.query.ReportQuery;

/** The published figures that the targets of a query are compared with. */
record TargetFigures(PublishedFigures published, AreaHistory areas, ReportQuery query) {

    /** What was reached; null before it is decided, and if no area held the designation of the target. */
    BigDecimal actual(Area area, Target target) throws SQLException {
        return figure(area, query, target);
    }

    /** What the target begins from; null if no area held its designation then, or its area was divided since. */
    BigDecimal start(Area area, Target target, int year) throws SQLException {
        var day = BoundaryMap.yearEnd(query.year());
        boolean sameAreas = isSame(query.area(), day, year) && isSame(area.code(), day, year);
        var ofYear = query.ofYear(year);
        return figure(area, sameAreas ? ofYear : ofYear.on(day), target);
    }

    private boolean isSame(String code, LocalDate day, int year) {
        return areas.withCode(code, day).equals(areas.withCode(code, BoundaryMap.yearEnd(year)));
    }

    private BigDecimal figure(Area area, ReportQuery of, Target target) throws SQLException {
        var narrowed = target.designation().map(of::narrowedTo).orElse(of);
        return published
                .of(area.code(), narrowed)
                .map(f -> target.measure() == TargetMeasure.POOR ? BigDecimal.valueOf(f.poor()) : f.poorRate())
                .orElse(null);
    }
}
