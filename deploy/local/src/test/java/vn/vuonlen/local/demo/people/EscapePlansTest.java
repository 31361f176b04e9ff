package vn.vuonlen.local.demo.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.local.demo.plan.CommuneTable;
import vn.vuonlen.local.demo.plan.ProvincePlan;
import vn.vuonlen.local.demo.plan.ProvinceTotals;

class EscapePlansTest {

    private static final ProvincePlan PLAN = ProvincePlan.of(2018, CommuneTable.all(), ProvinceTotals.published());

    private static List<SyntheticCommitment> of(int year) {
        var plans = new EscapePlans(PLAN.seed());
        return PLAN.histories()
                .filter(history -> EscapePlans.has(history, year))
                .map(history -> plans.of(history, year))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020})
    @DisplayName(
            "over a hundred households register after the decision, by a day of the year; some withdraw in between")
    void someHundredHouseholds(int year) {
        var commitments = of(year);

        assertTrue(commitments.size() > 100 && commitments.size() < 200, "households " + commitments.size());
        assertEquals(commitments, of(year), "the same each time");
        for (var commitment : commitments) {
            var registeredOn = LocalDate.parse(commitment.registeredOn());
            assertTrue(registeredOn.isAfter(LocalDate.of(year, 2, 28)), commitment::toString);
            var by = LocalDate.parse(commitment.by());
            assertEquals(year, by.getYear());
            if (commitment.withdrawal() != null) {
                var withdrawnOn = LocalDate.parse(commitment.withdrawal().withdrawnOn());
                assertTrue(withdrawnOn.isAfter(registeredOn) && withdrawnOn.isBefore(by), commitment::toString);
            }
        }
        var withdrawn = commitments.stream()
                .filter(commitment -> commitment.withdrawal() != null)
                .count();
        assertTrue(withdrawn > 5 && withdrawn < commitments.size() / 4, "withdrawn " + withdrawn);
    }

    @Test
    @DisplayName("only the poor and near-poor of the year before, each with a plan for what it wishes for")
    void plansFollowFromWishes() {
        assertEquals(
                0,
                PLAN.histories()
                        .filter(history -> EscapePlans.has(history, 2019))
                        .filter(history -> !history.in(2018).listed())
                        .count());
        var plans = new HashSet<String>();
        Stream.of(2019, 2020).flatMap(year -> of(year).stream()).forEach(commitment -> {
            assertFalse(commitment.aspirations().isEmpty());
            assertFalse(commitment.plan().isBlank());
            plans.add(commitment.plan());
        });
        assertTrue(plans.size() > 40, "different plans " + plans.size());
    }
}
