package vn.vuonlen.kit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlStateTest {

    private static SQLException exception(String state) {
        return new SQLException("refused", state);
    }

    @ParameterizedTest
    @CsvSource({
        "23505, true",
        "40001, true",
        "40P01, true",
        "23503, false",
        "55P03, false",
        ", false",
    })
    void onlyARepeatableConflictIsAConcurrentChange(String state, boolean expected) {
        assertEquals(expected, SqlState.isConcurrentChange(exception(state)));
    }

    @Test
    void aDataExceptionIsAnyStateOfItsClass() {
        assertTrue(SqlState.isDataException(exception("22003")));
        assertTrue(SqlState.isDataException(exception("22P02")));
        assertFalse(SqlState.isDataException(exception("23514")));
        assertFalse(SqlState.isDataException(exception(null)));
    }

    @Test
    void aMissingTableOrColumnIsSyntaxOrAccess() {
        assertTrue(SqlState.isSyntaxOrAccess(exception("42P01")));
        assertTrue(SqlState.isSyntaxOrAccess(exception("42703")));
        assertFalse(SqlState.isSyntaxOrAccess(exception("22003")));
        assertFalse(SqlState.isSyntaxOrAccess(exception(null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "25006", "3D000", "42P01", "53100", "55P03", "57P01", "58030", ""})
    void theClassesOfAnUnavailableDatabaseAreTransient(String state) {
        assertTrue(SqlState.isTransient(exception(state)));
    }

    @Test
    void anExhaustedPoolHasNoStateAndIsTransient() {
        assertTrue(SqlState.isTransient(exception(null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"22003", "23505", "23514", "28P01", "0A000", "XX000"})
    void aFailureOfTheContentIsNotTransient(String state) {
        assertFalse(SqlState.isTransient(exception(state)));
    }
}
