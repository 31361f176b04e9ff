package vn.vuonlen.reporting.provenance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.ReportingProblem;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.query.ReportStatus;

/** The years of which an area has figures, decided or also provisional. */
public record ReviewedYears(SortedSet<Integer> all) {

    private static final String ALL = """
            SELECT DISTINCT r.year, r.area_id
            FROM review r LEFT JOIN decided_review d ON d.id = r.id AND d.known_from <= ?
            WHERE r.kind IN ('PERIODIC', 'PRIOR') AND (d.id IS NOT NULL OR ?)""";

    public static ReviewedYears read(
            Connection connection, AreaHistory areas, Area area, ReportStatus status, Optional<LocalDate> asKnownOn)
            throws SQLException {
        try (var statement = connection.prepareStatement(ALL)) {
            statement.setObject(1, asKnownOn.orElse(KnownRestatements.NEWEST));
            statement.setBoolean(2, status == ReportStatus.PROVISIONAL);
            try (var rows = statement.executeQuery()) {
                var years = new TreeSet<Integer>();
                while (rows.next()) {
                    if (KnownRestatements.concerns(areas, area, rows.getObject(2, UUID.class))) {
                        years.add(rows.getInt(1));
                    }
                }
                return new ReviewedYears(years);
            }
        }
    }

    public Optional<Integer> newestBefore(int year) {
        var before = all.headSet(year);
        return before.isEmpty() ? Optional.empty() : Optional.of(before.last());
    }

    /** @param parameter the one that named the year */
    public Problem missing(int year, ReportStatus status, String parameter) {
        return Problem.of(ReportingProblem.REVIEW_MISSING, Year.of(year), status, listed())
                .at("?" + parameter);
    }

    /** As a refusal lists them. */
    public Object listed() {
        return new YearsWithSome(all).listed();
    }
}
