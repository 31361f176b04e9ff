package vn.vuonlen.reporting.page;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The years whose periodic review the province has decided and of which all results were heard, in order. */
final class DecidedYears {

    private static final String ALL = "SELECT DISTINCT year FROM decided_review WHERE kind = 'PERIODIC' ORDER BY year";

    private DecidedYears() {}

    static List<Integer> read(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(ALL);
                var rows = statement.executeQuery()) {
            var years = new ArrayList<Integer>();
            while (rows.next()) {
                years.add(rows.getInt(1));
            }
            return years;
        }
    }

    /** The year asked for if it is decided, else the newest: pages are shared, and a link never breaks. */
    static int shown(List<Integer> decided, String asked) {
        return decided.stream()
                .filter(year -> year.toString().equals(asked))
                .findFirst()
                .orElseGet(decided::getLast);
    }
}
