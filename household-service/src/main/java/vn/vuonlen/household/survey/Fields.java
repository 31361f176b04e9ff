package vn.vuonlen.household.survey;

import java.util.List;
import java.util.Set;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.Refusal;

/** What can be wrong with one field whatever it means. */
final class Fields {

    private Fields() {}

    static void required(String field, Object value, List<Refusal> refusals) {
        if (value == null) {
            refusals.add(Refusal.of(HouseholdProblem.MISSING_VALUE, "/" + field, field));
        }
    }

    static void inRange(String pointer, Number value, long most, List<Refusal> refusals) {
        if (value != null && (value.longValue() < 0 || value.longValue() > most)) {
            refusals.add(Refusal.of(HouseholdProblem.OUT_OF_RANGE, pointer, 0, most));
        }
    }

    static void known(String pointer, List<String> codes, Set<String> list, List<Refusal> refusals) {
        for (int i = 0; codes != null && i < codes.size(); i++) {
            var code = codes.get(i);
            if (code == null || !list.contains(code)) {
                refusals.add(Refusal.of(HouseholdProblem.UNKNOWN_CODE, pointer + i, String.valueOf(code)));
            } else if (codes.indexOf(code) < i) {
                refusals.add(Refusal.of(HouseholdProblem.REPEATED_CODE, pointer + i, code));
            }
        }
    }
}
