package vn.vuonlen.household.registration;

import java.sql.SQLException;
import java.util.function.Supplier;
import vn.vuonlen.kit.database.SqlState;

/** Another transaction registered the same household, or one of its members, between the look-up and the insert. */
final class ConcurrentRegistration extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ConcurrentRegistration(SQLException cause) {
        super("Another transaction registered it first", cause);
    }

    /** Or, of any other failure, an exception with this message. */
    static RuntimeException orFailure(String message, SQLException e) {
        return SqlState.isConcurrentChange(e) ? new ConcurrentRegistration(e) : new IllegalStateException(message, e);
    }

    /**
     * Repeated once: the other transaction has then committed and is visible. The work must be a transaction of its
     * own.
     */
    static <T> T retryOnce(Supplier<T> work) {
        try {
            return work.get();
        } catch (ConcurrentRegistration e) {
            return work.get();
        }
    }
}
