package vn.vuonlen.reporting.page;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.reporting.provenance.KnownRestatements;

/** The years, in order, whose periodic review is decided and has all of its results. */
final class DecidedYears {

    private static final String ALL =
            "SELECT DISTINCT year FROM decided_review WHERE kind = 'PERIODIC' AND known_from <= ? ORDER BY year";

    private DecidedYears() {}

    static List<Integer> read(Connection connection, Optional<LocalDate> asKnownOn) throws SQLException {
        try (var statement = connection.prepareStatement(ALL)) {
            statement.setObject(1, asKnownOn.orElse(KnownRestatements.NEWEST));
            var rows = statement.executeQuery();
            var years = new ArrayList<Integer>();
            while (rows.next()) {
                years.add(rows.getInt(1));
            }
            return years;
        }
    }

    /** The requested year if it is decided, else the newest: links are shared, and none may break. */
    static int shown(List<Integer> decided, String requested) {
        return decided.stream()
                .filter(year -> year.toString().equals(requested))
                .findFirst()
                .orElseGet(decided::getLast);
    }
}
