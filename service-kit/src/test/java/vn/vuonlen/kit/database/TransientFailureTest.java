package vn.vuonlen.kit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TransientFailureTest {
    private final SQLException shutdown = new SQLException("The server is going down", "57P01");
    private final SQLException duplicate = new SQLException("duplicate key", "23505");
    private final SQLException missingTable = new SQLException("relation does not exist", "42P01");
    private final SQLException lockTimeout = new SQLException("canceling statement", "55P03");

    @Test
    void theFirstSqlExceptionAmongTheCausesDecides() {
        assertTrue(TransientFailure.isTransient(new IllegalStateException(new IllegalStateException(shutdown))));
        assertFalse(TransientFailure.isTransient(new SQLException("outer", "23505", shutdown)));
        assertFalse(TransientFailure.isTransient(new IllegalStateException(duplicate)));
    }

    @Test
    void aFailureWithoutSqlIsNotTransient() {
        assertFalse(TransientFailure.isTransient(new IllegalStateException("no database in it")));
    }

    @Test
    void aMissingTableIsTransientForJobsButNoUnavailabilityForCallers() {
        assertTrue(TransientFailure.isTransient(missingTable));
        assertFalse(TransientFailure.isUnavailability(missingTable));
        assertTrue(TransientFailure.isUnavailability(shutdown));
    }

    @Test
    void aLockTimeoutIsRecognizedThroughItsWrappers() {
        assertTrue(TransientFailure.isLockTimeout(new IllegalStateException(lockTimeout)));
        assertFalse(TransientFailure.isLockTimeout(shutdown));
        assertFalse(TransientFailure.isLockTimeout(new IllegalStateException("no lock")));
    }

    @Test
    void theReasonIsTheFirstLineOfTheRootCause() {
        var root = new SQLException("  connection refused  \nHint: is the server running?", "08001");

        assertEquals("connection refused", TransientFailure.reason(new IllegalStateException("outer", root)));
        assertEquals("IllegalStateException", TransientFailure.reason(new IllegalStateException()));
    }
}
