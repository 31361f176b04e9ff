package vn.vuonlen.reporting.offer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.TreeSet;
import vn.vuonlen.reporting.classes.MultidimensionalStandards;

/** The years of which a report has figures. */
public enum OfferedYears {
    REVIEWED,
    /** A movement leads from one reviewed year to the next. */
    REVIEWED_AND_BEFORE,
    MULTIDIMENSIONAL_STANDARD,
    MONEY,
    TARGETED,
    PUBLISHED;

    private static final String REVIEWS = """
            SELECT r.year, r.standard, d.id IS NOT NULL
            FROM review r LEFT JOIN decided_review d ON d.id = r.id WHERE r.kind IN ('PERIODIC', 'PRIOR')""";

    /** What a report of money shows unless it is asked for all programmes. */
    private static final String MONEY_YEARS = """
            SELECT DISTINCT m.year FROM money m JOIN programme p ON p.id = m.programme_id WHERE p.poverty""";

    private static final String TARGET_YEARS = "SELECT DISTINCT year FROM target";
    private static final String PUBLISHED_YEARS = "SELECT DISTINCT year FROM official_figure";

    /** @param provisional years of reviews that are not decided yet */
    public record Found(TreeSet<Integer> decided, TreeSet<Integer> provisional) {}

    public Found in(Connection connection) throws SQLException {
        return switch (this) {
            case REVIEWED -> reviewed(connection, false);
            case MULTIDIMENSIONAL_STANDARD -> reviewed(connection, true);
            case REVIEWED_AND_BEFORE -> withYearBefore(reviewed(connection, false));
            case MONEY -> new Found(years(connection, MONEY_YEARS), new TreeSet<>());
            case TARGETED -> new Found(years(connection, TARGET_YEARS), new TreeSet<>());
            case PUBLISHED -> new Found(years(connection, PUBLISHED_YEARS), new TreeSet<>());
        };
    }

    private static Found reviewed(Connection connection, boolean multidimensionalOnly) throws SQLException {
        var found = new Found(new TreeSet<>(), new TreeSet<>());
        try (var statement = connection.prepareStatement(REVIEWS);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                if (!multidimensionalOnly || MultidimensionalStandards.include(rows.getString(2))) {
                    (rows.getBoolean(3) ? found.decided() : found.provisional()).add(rows.getInt(1));
                }
            }
        }
        found.provisional().removeAll(found.decided());
        return found;
    }

    private static Found withYearBefore(Found reviewed) {
        var decided = new TreeSet<>(reviewed.decided());
        decided.removeIf(year -> !reviewed.decided().contains(year - 1));
        var provisional = new TreeSet<>(reviewed.provisional());
        provisional.removeIf(year -> !reviewed.decided().contains(year - 1));
        return new Found(decided, provisional);
    }

    private static TreeSet<Integer> years(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            var years = new TreeSet<Integer>();
            while (rows.next()) {
                years.add(rows.getInt(1));
            }
            return years;
        }
    }
}
