package vn.vuonlen.kit.database;

import java.sql.SQLException;
import java.util.Set;

/** The only place that decides by SQLSTATE codes of PostgreSQL (its manual, appendix A). */
public final class SqlState {

    private static final String DATA_EXCEPTION = "22";
    private static final String SYNTAX_OR_ACCESS = "42";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** Unique violation, serialization failure, deadlock: another transaction came first, and repeating may succeed. */
    private static final Set<String> CONCURRENT_CHANGE = Set.of("23505", "40001", "40P01");

    /**
     * Connection, transaction rollback, transaction state (such as a read-only replica), unknown database, syntax or
     * missing object, resources, locks, operator intervention, system.
     */
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "40", "25", "3D", "42", "53", "55", "57", "58");

    private SqlState() {}

    public static boolean isConcurrentChange(SQLException e) {
        return e.getSQLState() != null && CONCURRENT_CHANGE.contains(e.getSQLState());
    }

    /** A value that PostgreSQL cannot represent, such as a number out of range or a malformed text. */
    public static boolean isDataException(SQLException e) {
        return hasClass(e, DATA_EXCEPTION);
    }

    /** A missing table or column, or a statement that this version of the schema does not understand. */
    public static boolean isSyntaxOrAccess(SQLException e) {
        return hasClass(e, SYNTAX_OR_ACCESS);
    }

    static boolean isLockNotAvailable(SQLException e) {
        return LOCK_NOT_AVAILABLE.equals(e.getSQLState());
    }

    /** An exception without a state comes from the connection pool, which has no free connection. */
    static boolean isTransient(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.length() < 2 || TRANSIENT_CLASSES.contains(state.substring(0, 2));
    }

    private static boolean hasClass(SQLException e, String sqlClass) {
        return e.getSQLState() != null && e.getSQLState().startsWith(sqlClass);
    }
}
