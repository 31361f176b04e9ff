package vn.vuonlen.household.change;

import java.time.Year;
import java.util.UUID;
import vn.vuonlen.household.ChangeProblem;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.change.HouseholdChanges.Recorded;
import vn.vuonlen.household.change.Timelines.Loaded;
import vn.vuonlen.household.timeline.Affected;
import vn.vuonlen.household.timeline.DatedHousehold;
import vn.vuonlen.household.timeline.HouseholdAct.Kind;
import vn.vuonlen.kit.problem.Problem;

/**
 * Takes back what was recorded by mistake, as if it had not happened: only as long as nothing followed in the households that
 * it changed. Both stay in the history.
 */
record Reversal(Occasion occasion, Loaded loaded) {

    Affected of(Recorded reversed) {
        if (reversed == null || !isOf(reversed.change(), occasion.household())) {
            throw Problem.of(ChangeProblem.UNKNOWN_CHANGE).at("/change");
        }
        requireReversible(reversed);
        for (var household : loaded.affected().households().values()) {
            requireUnchangedSince(household, reversed);
        }
        return reversed.before().restore(loaded.affected());
    }

    private static boolean isOf(HouseholdChange change, UUID household) {
        return household.equals(change.household()) || household.equals(change.otherHousehold());
    }

    /** A correction is corrected again, and a household that was formed has been told of: it is merged back. */
    private static void requireReversible(Recorded reversed) {
        var change = reversed.change();
        if (change.reversedBy() != null) {
            throw Problem.of(ChangeProblem.CHANGE_REVERSED).at("/change");
        }
        if (change.kind() == Kind.CORRECTION || change.kind() == Kind.REVERSAL || change.kind() == Kind.SPLIT) {
            throw Problem.of(ChangeProblem.CHANGE_NOT_REVERSIBLE).at("/change");
        }
    }

    private void requireUnchangedSince(DatedHousehold household, Recorded reversed) {
        var until = household.decidedUntil();
        var day = reversed.change().date();
        if (until != null && !day.isAfter(until)) {
            throw Problem.of(HouseholdProblem.YEAR_DECIDED, Year.from(until)).at("/change");
        }
        if (reversed.change().kind() == Kind.MOVE
                && household.surveyedUntil() != null
                && !household.surveyedUntil().isBefore(day)) {
            throw Problem.of(ChangeProblem.SURVEYED_SINCE, household.surveyedUntil())
                    .at("/change");
        }
        var version = reversed.before().versions().get(household.id());
        if (version != null && version.longValue() != loaded.versions().get(household.id())) {
            throw Problem.of(ChangeProblem.CHANGED_SINCE, day).at("/change");
        }
    }
}
