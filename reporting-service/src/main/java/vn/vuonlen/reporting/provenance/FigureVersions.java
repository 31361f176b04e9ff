package vn.vuonlen.reporting.provenance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The versions of the figures of each year: they only rise. */
public final class FigureVersions {

    private static final int FIRST_YEAR = 2014;
    private static final int YEARS = 2100 - FIRST_YEAR + 1;

    /** What a transaction that raises versions announces: year, decided, provisional. */
    private static final Pattern RAISED = Pattern.compile("(\\d{4}):(\\d+):(\\d+)");

    private final long[] decided = new long[YEARS];
    private final long[] provisional = new long[YEARS];

    private FigureVersions() {}

    /** As the transaction of the connection sees them. */
    public static FigureVersions read(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT year, decided, provisional FROM figure_version");
                var rows = statement.executeQuery()) {
            var versions = new FigureVersions();
            while (rows.next()) {
                versions.set(rows.getInt(1), rows.getLong(2), rows.getLong(3));
            }
            return versions;
        }
    }

    /**
     * Rises with whatever the figures of all years depend on, such as areas and designations: it is that of a year that has no
     * figures of its own.
     */
    static long ofAllYears(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT provisional FROM figure_version WHERE year = ?")) {
            statement.setInt(1, FIRST_YEAR + YEARS - 1);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Of the years that a notification names; the others are 0. */
    public static FigureVersions announced(String notification) {
        var versions = new FigureVersions();
        RAISED.matcher(notification)
                .results()
                .forEach(one -> versions.set(
                        Integer.parseInt(one.group(1)), Long.parseLong(one.group(2)), Long.parseLong(one.group(3))));
        return versions;
    }

    private void set(int year, long decidedVersion, long provisionalVersion) {
        decided[year - FIRST_YEAR] = decidedVersion;
        provisional[year - FIRST_YEAR] = provisionalVersion;
    }

    /** Of each year the higher ones. */
    public FigureVersions newest(FigureVersions other) {
        var newest = new FigureVersions();
        Arrays.setAll(newest.decided, i -> Math.max(decided[i], other.decided[i]));
        Arrays.setAll(newest.provisional, i -> Math.max(provisional[i], other.provisional[i]));
        return newest;
    }

    /** Whether nothing of these years has changed from here to the other versions. */
    public boolean hold(FigureVersions other, FigureYears years) {
        var own = years.provisional() ? provisional : decided;
        var others = years.provisional() ? other.provisional : other.decided;
        // Bounded before they are shifted: the first of all years minus any number would overflow.
        int last = Math.min(years.last(), FIRST_YEAR + YEARS - 1) - FIRST_YEAR;
        for (int i = Math.max(years.first(), FIRST_YEAR) - FIRST_YEAR; i <= last; i++) {
            if (own[i] < others[i]) {
                return false;
            }
        }
        return true;
    }

    boolean areThoseOf(FigureVersions other) {
        return Arrays.equals(decided, other.decided) && Arrays.equals(provisional, other.provisional);
    }
}
