package vn.vuonlen.household.survey;

import java.util.List;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.Refusal;

/** What can be wrong with a value whatever its field means. */
final class FieldChecks {

    private FieldChecks() {}

    static void inRange(String pointer, Number value, long most, List<Refusal> refusals) {
        if (value != null && (value.longValue() < 0 || value.longValue() > most)) {
            refusals.add(Refusal.of(HouseholdProblem.OUT_OF_RANGE, pointer, 0, most));
        }
    }
}
