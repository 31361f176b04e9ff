package vn.vuonlen.reporting.target;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.poverty.Figures;
import vn.vuonlen.reporting.poverty.PovertyReport;
import vn.vuonlen.reporting.poverty.PovertyReports;
import vn.vuonlen.reporting.query.ReportQuery;

/** The published figures that the targets of a query are compared with. Those of all areas of a year are read at once. */
final class TargetFigures {

    private final PovertyReports poverty;
    private final Connection connection;
    private final AreaHistory areas;
    private final ReportQuery query;
    private final Map<ReportQuery, Map<String, Figures>> read = new HashMap<>();

    TargetFigures(PovertyReports poverty, Connection connection, AreaHistory areas, ReportQuery query) {
        this.poverty = poverty;
        this.connection = connection;
        this.areas = areas;
        this.query = query;
    }

    /** What was reached; null if no area held the designation of the target. */
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
        var asked = area.code().equals(query.area()) ? narrowed.withoutBreakdown() : narrowed;
        return Optional.ofNullable(figures(asked).get(area.code()))
                .map(f -> target.measure() == TargetMeasure.POOR ? BigDecimal.valueOf(f.poor()) : f.poorRate())
                .orElse(null);
    }

    /** By the codes of the areas. */
    private Map<String, Figures> figures(ReportQuery asked) throws SQLException {
        var known = read.get(asked);
        if (known == null) {
            known = poverty.publishedIfAny(connection, areas, asked)
                    .map(TargetFigures::byArea)
                    .orElse(Map.of());
            read.put(asked, known);
        }
        return known;
    }

    private static Map<String, Figures> byArea(PovertyReport report) {
        return report.areas() == null
                ? Map.of(report.area().code(), report.figures())
                : report.areas().stream()
                        .collect(Collectors.toMap(
                                row -> row.area().code(), PovertyReport.AreaRow::figures, (one, other) -> one));
    }
}
