package vn.vuonlen.household.change;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.household.ChangeProblem;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.change.HouseholdChanges.Recorded;
import vn.vuonlen.household.timeline.Affected;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** A change that somebody wants to record, of a household and under an id. */
record Occasion(UUID household, UUID id, HouseholdChangeForm form, Scope scope, LocalDate today) {

    /** All that it may change; a reversal what the reversed change has changed. */
    Set<UUID> households(Recorded reversed) {
        var all = new HashSet<UUID>();
        all.add(household);
        if (form.household() != null) {
            all.add(form.household());
        }
        if (reversed != null) {
            all.addAll(reversed.before().versions().keySet());
        }
        return all;
    }

    /** Who comes from another household is locked with it. */
    List<UUID> people() {
        return form.members() == null
                ? List.of()
                : form.members().stream().map(RoleForm::member).toList();
    }

    /** A household outside the caller's areas does not exist. */
    void requireFound(Affected affected) {
        var found = affected.household(household);
        if (found == null || !scope.covers(found.area())) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
    }

    void requireWithinScope(Affected affected) {
        if (form.household() != null && !covers(affected, form.household())) {
            throw Problem.of(HouseholdProblem.UNKNOWN_HOUSEHOLD).at("/household");
        }
        for (var other : affected.households().keySet()) {
            if (!covers(affected, other)) {
                throw form.change() != null
                        ? Problem.of(ChangeProblem.UNKNOWN_CHANGE).at("/change")
                        : Problem.of(ChangeProblem.MEMBER_NOT_PRESENT).at("/members");
            }
        }
    }

    private boolean covers(Affected affected, UUID other) {
        var found = affected.household(other);
        return found != null && scope.covers(found.area());
    }
}
