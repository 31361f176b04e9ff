package vn.vuonlen.reporting.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.reporting.projection.HouseholdEvent.FormerMinority;
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
                        null,
                        ended == null ? "ACTIVE" : "ENDED",
                        ended,
                        List.of(new Stay(UUID.randomUUID(), from, to)),
                        null)
                .current();
        assertEquals(first, household.firstYear());
        assertEquals(last, household.lastYear());
        assertEquals(first <= last ? 1 : 0, household.countedStays().size());
    }

    /** On the last day of each year it counts as what its head of that day makes it. */
    @ParameterizedTest
    @CsvSource({
        "2019-12-31, true 2018-2019 false 2020-9999",
        "2019-12-30, true 2018-2018 false 2019-9999",
        "2017-06-01, false 2018-9999",
    })
    void aHouseholdThatComesToCountAsSomethingElseIsCountedInParts(LocalDate until, String parts) {
        var household = new HouseholdEvent(
                        UUID.randomUUID(),
                        false,
                        List.of(new FormerMinority(true, until)),
                        "ACTIVE",
                        null,
                        List.of(new Stay(UUID.randomUUID(), LocalDate.of(2018, 3, 1), null)),
                        null)
                .current();

        assertEquals(
                parts,
                household.countedStays().stream()
                        .map(stay -> stay.ethnicMinority() + " " + stay.firstYear() + "-" + stay.lastYear())
                        .collect(Collectors.joining(" ")));
    }
}
