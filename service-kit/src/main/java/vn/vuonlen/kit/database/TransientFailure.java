package vn.vuonlen.kit.database;

import java.sql.SQLException;
import java.util.Optional;

/** Distinguishes failures that pass by themselves from those that a statement's own content causes. */
public final class TransientFailure {

    private TransientFailure() {}

    /**
     * Whether the database could not serve any request at the moment. A missing table or column counts too: such a
     * database is not ready for this version of the program, and no message or job is at fault.
     */
    public static boolean isTransient(Throwable failure) {
        return sql(failure).filter(SqlState::isTransient).isPresent();
    }

    /**
     * Whether a caller may try the same request again. A missing table or column is answered as an internal error,
     * although jobs and messages wait for it.
     */
    public static boolean isUnavailability(SQLException e) {
        return SqlState.isTransient(e) && !SqlState.isSyntaxOrAccess(e);
    }

    /** Whether a statement gave up waiting for a lock of another transaction. */
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

    /** The message of the root cause in one line, for operators. */
    public static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String text = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return text.lines().findFirst().orElse(text).strip();
    }
}
