package vn.vuonlen.household.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = new WorkingCalendar();

    /** The day itself does not count, and a last day is never a day off. */
    @ParameterizedTest
    @CsvSource({
        "2018-11-12, 7, 2018-11-21",
        "2018-11-16, 1, 2018-11-19",
        "2018-11-17, 1, 2018-11-19",
        // 31 December was off, and worked on Saturday 5 January instead.
        "2018-12-28, 1, 2019-01-02",
        "2019-01-04, 1, 2019-01-05",
        // Tết of 2018.
        "2018-02-13, 1, 2018-02-21",
        // No holidays are known: weekends alone.
        "2030-12-31, 1, 2031-01-01",
    })
    void workingDaysAreCountedFromTheDayAfter(LocalDate day, int workingDays, LocalDate last) {
        assertEquals(last, calendar.after(day, workingDays));
    }

    @ParameterizedTest
    @CsvSource({"2018-01-01, 2019-12-31, true", "2026-12-01, 2027-01-05, false", "2015-12-31, 2016-01-01, false"})
    void aYearWithoutHolidaysIsKnownToHaveNone(LocalDate from, LocalDate to, boolean known) {
        assertEquals(known, calendar.knowsHolidays(from, to));
    }

    @Test
    void aDayOffThatIsAWeekendIsAMistake() {
        var wrong = """
                {"version": 1, "note": {"vi": "x", "en": "x"}, "years": [
                    {"year": 2018, "certainty": "UNVERIFIED", "daysOff": ["2018-11-17"], "daysWorked": []}]}
                """;

        assertThrows(IllegalArgumentException.class, () -> WorkingCalendar.DOCUMENTS.parse(wrong));
    }
}
