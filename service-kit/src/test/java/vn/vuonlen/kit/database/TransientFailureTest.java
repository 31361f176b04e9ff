package vn.vuonlen.kit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TransientFailureTest {
    private static final SQLException SHUTDOWN = new SQLException("The server is going down", "57P01");
    private static final SQLException DUPLICATE = new SQLException("duplicate key", "23505");
    private static final SQLException MISSING_TABLE = new SQLException("relation does not exist", "42P01");
    private static final SQLException LOCK_TIMEOUT = new SQLException("canceling statement", "55P03");

    @Test
    void theFirstSqlExceptionAmongTheCausesDecides() {
        assertTrue(TransientFailure.isTransient(new IllegalStateException(new IllegalStateException(SHUTDOWN))));
        assertFalse(TransientFailure.isTransient(new SQLException("outer", "23505", SHUTDOWN)));
        assertFalse(TransientFailure.isTransient(new IllegalStateException(DUPLICATE)));
    }

    @Test
    void aFailureWithoutSqlIsNotTransient() {
        assertFalse(TransientFailure.isTransient(new IllegalStateException("no database in it")));
    }

    @Test
    void aMissingTableIsTransientForJobsButNoUnavailabilityForCallers() {
        assertTrue(TransientFailure.isTransient(MISSING_TABLE));
        assertFalse(TransientFailure.isUnavailability(MISSING_TABLE));
        assertTrue(TransientFailure.isUnavailability(SHUTDOWN));
    }

    @Test
    void aLockTimeoutIsRecognizedThroughItsWrappers() {
        assertTrue(TransientFailure.isLockTimeout(new IllegalStateException(LOCK_TIMEOUT)));
        assertFalse(TransientFailure.isLockTimeout(SHUTDOWN));
        assertFalse(TransientFailure.isLockTimeout(new IllegalStateException("no lock")));
    }

    @Test
    void theReasonIsTheFirstLineOfTheRootCause() {
        var root = new SQLException("  connection refused  \nHint: is the server running?", "08001");

        assertEquals("connection refused", TransientFailure.reason(new IllegalStateException("outer", root)));
        assertEquals("IllegalStateException", TransientFailure.reason(new IllegalStateException()));
    }
}
