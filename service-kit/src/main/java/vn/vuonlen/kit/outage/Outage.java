package vn.vuonlen.kit.outage;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Tells a failure that passes by itself from one that its own content causes. */
public final class Outage {

    /**
     * Classes of SQLSTATE that say nothing about the data: connection, rollback by the server, resources, locks and
     * cancelled statements, operator, system, crash. Class 42 (a missing table or column) is here too: such a database is
     * not ready for this version of the program, and no message is to blame for it.
     */
    private static final Set<String> PASSING = Set.of("08", "40", "42", "53", "55", "57", "58", "3D", "25");

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Outage() {}

    public static boolean passes(Throwable failure) {
        return sql(failure).filter(Outage::passes).isPresent();
    }

    /** Whether it gave up waiting for what another transaction holds. */
    public static boolean isLockTimeout(Throwable failure) {
        return sql(failure)
                .filter(sql -> LOCK_NOT_AVAILABLE.equals(sql.getSQLState()))
                .isPresent();
    }

    private static Optional<SQLException> sql(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    /** Without a state it is the pool that has no connection to give. */
    private static boolean passes(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.length() < 2 || PASSING.contains(state.substring(0, 2));
    }

    /** The reason in one line, down to the root: what an operator reads first. */
    public static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String text = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return text.lines().findFirst().orElse(text).strip();
    }
}
