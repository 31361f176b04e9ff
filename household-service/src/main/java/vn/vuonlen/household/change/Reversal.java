package vn.vuonlen.household.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import vn.vuonlen.household.ChangeProblem;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.change.HouseholdChanges.Recorded;
import vn.vuonlen.household.change.Timelines.Loaded;
import vn.vuonlen.household.timeline.Affected;
import vn.vuonlen.household.timeline.DatedHousehold;
import vn.vuonlen.household.timeline.HouseholdAct.Kind;
import vn.vuonlen.household.timeline.LeaveReason;
import vn.vuonlen.kit.problem.Problem;

/**
 * Takes back what was recorded by mistake, as if it had not happened: only as long as nothing followed in the households that
 * it changed. Both stay in the history.
 */
record Reversal(Connection connection, Occasion occasion, Loaded loaded, boolean decidedByTwo) {

    /** As closing a review takes it exclusively: a household comes back before it, or knows of it. */
    private static final String LOCK_REVIEWS = """
            SELECT pg_advisory_xact_lock_shared(hashtextextended(id::text, 1))
            FROM (SELECT id FROM review WHERE step <> 'DECIDED' ORDER BY id) undecided
            """;

    private static final String CLOSED_WITHOUT = """
            SELECT EXISTS (SELECT FROM review v JOIN review_list l ON l.review_id = v.id
                WHERE v.step = 'CLOSED' AND l.household_id = ? AND NOT EXISTS (
                    SELECT FROM result r WHERE r.review_id = v.id AND r.household_id = l.household_id))
            """;

    Affected of(Recorded reversed) throws SQLException {
        if (reversed == null || !isOf(reversed.change(), occasion.household())) {
            throw Problem.of(ChangeProblem.UNKNOWN_CHANGE).at("/change");
        }
        requireReversible(reversed);
        for (var household : loaded.affected().households().values()) {
            requireUnchangedSince(household, reversed);
        }
        var after = reversed.before().restore(loaded.affected());
        requireDecided(after);
        for (var household : after.households().values()) {
            if (household.endedOn() == null
                    && loaded.affected().household(household.id()).endedOn() != null) {
                requireSurveyable(household);
            }
        }
        return after;
    }

    /** That somebody was registered twice is decided by two people, and so is that it was a mistake. */
    private void requireDecided(Affected after) {
        for (var person : loaded.affected().people().values()) {
            var restored = after.person(person.id());
            if (!decidedByTwo
                    && person.left() == LeaveReason.DUPLICATE
                    && (restored == null || restored.left() != LeaveReason.DUPLICATE)) {
                throw Problem.of(ChangeProblem.CHANGE_NOT_REVERSIBLE).at("/change");
            }
        }
    }

    /** A review that is closed and has it on its list would be decided without it. */
    private void requireSurveyable(DatedHousehold household) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK_REVIEWS)) {
            lock.execute();
        }
        try (var query = connection.prepareStatement(CLOSED_WITHOUT)) {
            query.setObject(1, household.id());
            var row = query.executeQuery();
            if (row.next() && row.getBoolean(1)) {
                throw Problem.of(HouseholdProblem.REVIEW_NOT_OPEN).at("/change");
            }
        }
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
        var day = reversed.change().date();
        household.fixed().requireNotDecided(day, "/change");
        if (reversed.change().kind() == Kind.MOVE) {
            household.fixed().requireNotSurveyedSince(day, "/change");
        }
        var version = reversed.before().versions().get(household.id());
        if (version != null && version.longValue() != loaded.versions().get(household.id())) {
            throw Problem.of(ChangeProblem.CHANGED_SINCE, day).at("/change");
        }
    }
}
