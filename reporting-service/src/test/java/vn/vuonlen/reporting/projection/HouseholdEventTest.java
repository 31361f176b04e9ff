package vn.vuonlen.reporting.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.reporting.projection.HouseholdEvent.Stay;

/** A household counts in a year if it is there on 31 December. */
class HouseholdEventTest {

    @ParameterizedTest
    @CsvSource({
        "2018-01-01, , , 2018, 9999",
        "2018-12-31, , , 2018, 9999",
        "2018-01-01, 2018-12-31, 2018-12-31, 2018, 2018",
        "2018-01-01, 2019-12-30, 2019-12-30, 2018, 2018",
        "2018-01-01, , 2019-01-01, 2018, 2018",
        "2018-03-01, 2018-12-30, 2018-12-30, 2018, 2017",
    })
    void aHouseholdCountsIfItExistsOnTheLastDayOfTheYear(
            LocalDate from, LocalDate to, LocalDate ended, int first, int last) {
        var household = new HouseholdEvent(
                UUID.randomUUID(),
                true,
                ended == null ? "ACTIVE" : "ENDED",
                ended,
                List.of(new Stay(UUID.randomUUID(), from, to)));
        assertEquals(first, household.firstYear());
        assertEquals(last, household.lastYear());
        assertEquals(first <= last ? 1 : 0, household.countedStays().size());
    }
}
