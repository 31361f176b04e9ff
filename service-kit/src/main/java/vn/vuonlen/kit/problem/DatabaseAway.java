package vn.vuonlen.kit.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;

/** Tells a database that cannot be reached from one that refuses what we asked of it. */
final class DatabaseAway {
    /** Shut down by its administrator, crashed, starting up, out of connections. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

    private DatabaseAway() {}

    static boolean says(SQLException e) {
        var state = e.getSQLState();
        if (state != null) {
            return state.startsWith("08") || STATES.contains(state);
        }
        // The pool has no state of its own: it gives up waiting, or passes on what the socket said.
        var message = String.valueOf(e.getMessage());
        return message.contains("cquisition timeout") || e.getCause() instanceof IOException;
    }
}
