package vn.vuonlen.kit.problem;

import java.sql.SQLException;
import vn.vuonlen.kit.outage.Outage;

/**
 * Tells a database that does not serve from one that refuses what we asked of it. A deadlock is of the first kind: nothing
 * was done, and the same request may well succeed. A missing table is not, though a job or a message waits for it: to a
 * caller it is our fault, and is recorded as one.
 */
final class DatabaseAway {
    private static final String NO_SUCH_TABLE = "42";

    private DatabaseAway() {}

    static boolean says(SQLException e) {
        var state = e.getSQLState();
        return Outage.passes(e) && (state == null || !state.startsWith(NO_SUCH_TABLE));
    }
}
