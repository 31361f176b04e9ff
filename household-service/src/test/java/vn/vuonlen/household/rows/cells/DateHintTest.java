package vn.vuonlen.household.rows.cells;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateHintTest {

    /** A day in a sentence is 01/01/2026 in Vietnamese; what has to be typed is not. */
    @ParameterizedTest
    @ValueSource(strings = {"1/1/2026", "01.01.26", "2026/1/1", "20260101", "46023", "2026-1-1"})
    void theDayIsShownAsItHasToBeTyped(String cell) {
        var hint = DateHint.of(cell);

        assertTrue(hint.vi().contains("Hãy ghi 2026-01-01 "), hint.vi());
        assertTrue(hint.en().contains("Write 2026-01-01 "), hint.en());
    }
}
