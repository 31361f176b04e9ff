package vn.vuonlen.household.codelist;

import java.util.List;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.Masked;
import vn.vuonlen.household.Refusal;
import vn.vuonlen.kit.problem.KitProblem;

/** Whether a list of a request names codes that there are, each once. */
public final class KnownCodes {

    private KnownCodes() {}

    /** A list with more entries than there are codes is refused once, or its refusals would outgrow the request. */
    public static void check(String field, List<String> codes, CodeNames list, List<Refusal> refusals) {
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
