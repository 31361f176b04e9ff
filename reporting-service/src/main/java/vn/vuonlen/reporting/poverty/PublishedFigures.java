package vn.vuonlen.reporting.poverty;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.query.ReportQuery;

/** The published figures that others are compared with. Those of all areas of a breakdown are read at once. */
public final class PublishedFigures {

    private final PovertyReports poverty;
    private final Connection connection;
    private final AreaHistory areas;
    private final Map<ReportQuery, Map<String, Figures>> read = new HashMap<>();

    public PublishedFigures(PovertyReports poverty, Connection connection, AreaHistory areas) {
        this.poverty = poverty;
        this.connection = connection;
        this.areas = areas;
    }

    /**
     * Empty where nothing is published.
     *
     * @param code of the area that the query names, or of one of its breakdown
     */
    public Optional<Figures> of(String code, ReportQuery query) throws SQLException {
        var asked = code.equals(query.area()) ? query.withoutBreakdown() : query;
        var known = read.get(asked);
        if (known == null) {
            known = poverty.publishedIfAny(connection, areas, asked)
                    .map(PublishedFigures::byArea)
                    .orElse(Map.of());
            read.put(asked, known);
        }
        return Optional.ofNullable(known.get(code));
    }

    private static Map<String, Figures> byArea(PovertyReport report) {
        return report.areas() == null
                ? Map.of(report.area().code(), report.figures())
                : report.areas().stream()
                        .collect(Collectors.toMap(
                                row -> row.area().code(), PovertyReport.AreaRow::figures, (one, other) -> one));
    }
}
