package vn.vuonlen.household.survey;

import java.util.List;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.Masked;
import vn.vuonlen.household.Refusal;
import vn.vuonlen.household.codelist.CodeNames;
import vn.vuonlen.kit.problem.KitProblem;

/** What can be wrong with a value whatever its field means. */
final class FieldChecks {

    private FieldChecks() {}

    static void inRange(String pointer, Number value, long most, List<Refusal> refusals) {
        if (value != null && (value.longValue() < 0 || value.longValue() > most)) {
            refusals.add(Refusal.of(HouseholdProblem.OUT_OF_RANGE, pointer, 0, most));
        }
    }

    /** A list with more entries than there are codes is refused once, or its refusals would outgrow the request. */
    static void known(String field, List<String> codes, CodeNames list, List<Refusal> refusals) {
        if (codes != null && codes.size() > list.size()) {
            refusals.add(Refusal.of(HouseholdProblem.TOO_MANY_CODES, "/" + field, list.size(), codes.size()));
            return;
        }
        for (int i = 0; codes != null && i < codes.size(); i++) {
            var code = codes.get(i);
            var pointer = "/" + field + "/" + i;
            if (code == null || !list.contains(code)) {
                refusals.add(Refusal.of(KitProblem.UNKNOWN_CODE, pointer, Masked.of(code))
                        .then(list.hint(code)));
            } else if (codes.indexOf(code) < i) {
                refusals.add(Refusal.of(HouseholdProblem.REPEATED_CODE, pointer, code));
            }
        }
    }
}
