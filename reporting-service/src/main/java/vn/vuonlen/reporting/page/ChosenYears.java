package vn.vuonlen.reporting.page;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vn.vuonlen.reporting.provenance.KnownRestatements;
import vn.vuonlen.reporting.query.ReportStatus;

/**
 * The years of which pages have figures, in order: those whose review is decided and has all of its results, or that were
 * imported; for officers also those whose review is not decided yet.
 */
record ChosenYears(List<Integer> all, List<Integer> decided) {

    private static final String DECIDED =
            "SELECT DISTINCT year FROM decided_review WHERE kind IN ('PERIODIC', 'PRIOR') AND known_from <= ?";

    private static final String ANY = "SELECT DISTINCT year FROM review WHERE kind IN ('PERIODIC', 'PRIOR')";

    static ChosenYears read(Connection connection, Optional<LocalDate> asKnownOn, boolean forOfficers)
            throws SQLException {
        var decided = new TreeSet<Integer>();
        try (var statement = connection.prepareStatement(DECIDED)) {
            statement.setObject(1, asKnownOn.orElse(KnownRestatements.NEWEST));
            var rows = statement.executeQuery();
            while (rows.next()) {
                decided.add(rows.getInt(1));
            }
        }
        var all = new TreeSet<>(decided);
        // What is still being collected has no day on which it was decided.
        if (forOfficers && asKnownOn.isEmpty()) {
            try (var statement = connection.prepareStatement(ANY)) {
                var rows = statement.executeQuery();
                while (rows.next()) {
                    all.add(rows.getInt(1));
                }
            }
        }
        return new ChosenYears(List.copyOf(all), new ArrayList<>(decided));
    }

    ReportStatus status(int year) {
        return decided.contains(year) ? ReportStatus.DECIDED : ReportStatus.PROVISIONAL;
    }

    /** The newest that is decided, or else the newest. */
    int newest() {
        return decided.isEmpty() ? all.getLast() : decided.getLast();
    }
}
