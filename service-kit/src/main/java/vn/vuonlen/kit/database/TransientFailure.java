package vn.vuonlen.kit.database;

import java.sql.SQLException;
import java.util.Optional;

/** Tells a failure that passes by itself from one that its own content causes. */
public final class TransientFailure {

    private TransientFailure() {}

    /**
     * Whether the database could not serve, whatever it was asked. A missing table or column counts too: such a database is
     * not ready for this version of the program, and no message is to blame for it.
     */
    public static boolean is(Throwable failure) {
        return sql(failure).filter(SqlState::isTransient).isPresent();
    }

    /**
     * Whether the database could not serve a caller, who may try the same again. To a caller a missing table is our fault,
     * and is recorded as one, though a job or a message waits for it.
     */
    public static boolean isUnavailability(SQLException e) {
        return SqlState.isTransient(e) && !SqlState.isSyntaxOrAccess(e);
    }

    /** Whether it gave up waiting for what another transaction holds. */
    public static boolean isLockTimeout(Throwable failure) {
        return sql(failure).filter(SqlState::isLockNotAvailable).isPresent();
    }

    private static Optional<SQLException> sql(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
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
