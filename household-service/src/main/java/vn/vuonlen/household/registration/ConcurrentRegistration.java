package vn.vuonlen.household.registration;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;

/** Somebody else registered the same household, or one of its members, between our look and our writing. */
final class ConcurrentRegistration extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Unique violation, and the deadlock of two who have each what the other wants. */
    private static final Set<String> STATES = Set.of("23505", "40P01");

    private ConcurrentRegistration(SQLException cause) {
        super("Somebody else was quicker", cause);
    }

    static RuntimeException or(String otherwise, SQLException e) {
        return STATES.contains(e.getSQLState())
                ? new ConcurrentRegistration(e)
                : new IllegalStateException(otherwise, e);
    }

    /** Once is enough: who overtook has committed, and is seen this time. The work is a transaction of its own. */
    static <T> T onceMore(Supplier<T> work) {
        try {
            return work.get();
        } catch (ConcurrentRegistration e) {
            return work.get();
        }
    }
}
