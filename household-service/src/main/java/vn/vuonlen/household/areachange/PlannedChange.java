package vn.vuonlen.household.areachange;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.household.AreaProblem;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.area.AreaMap;
import vn.vuonlen.household.area.AreaRows;
import vn.vuonlen.household.areaplan.AreaAct;
import vn.vuonlen.household.areaplan.AreaPlan;
import vn.vuonlen.household.areaplan.AreaPlanner;
import vn.vuonlen.household.areaplan.PlanRows;
import vn.vuonlen.household.areaplan.PlannedMoves;
import vn.vuonlen.household.areaplan.ResidenceChange;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.problem.ProblemType;

/** What a change is to write, on the tables as they are, and what that does. */
record PlannedChange(AreaPlan plan, AreaRows rows, PlannedMoves moves, AreaChangeEffects effects) {

    private static final String DECIDED = "SELECT max(decided_until(unit)) FROM unnest(?::uuid[]) AS unit";

    private static final String SURVEYED = """
            SELECT max(s.surveyed_on) FROM survey s JOIN area a ON a.id = s.area_id
            WHERE s.review_id IN (SELECT id FROM review WHERE step <> 'DECIDED') AND s.surveyed_on >= ?::date
                AND (a.id = ANY (?::uuid[]) OR a.parent_id = ANY (?::uuid[]))
            """;

    /**
     * Refuses what cannot be done to these areas by this caller, whatever the day is today.
     *
     * @param notThere why, if a household that an act names is not in its unit
     */
    static PlannedChange of(
            Connection connection, AreaChangeForm form, List<AreaAct> acts, Scope scope, ProblemType notThere)
            throws SQLException {
        var day = form.effectiveDate();
        var plan = AreaPlanner.plan(AreaMap.read(connection), day, acts, scope);
        requireAfterDecidedYears(connection, plan);
        var rows = new PlanRows(plan, form.legalInstrument().text());
        var moves = PlannedMoves.of(plan);
        var moved = requireTargets(new HouseholdMoves(connection, moves, day), notThere);
        requireNoneSurveyedSince(connection, plan);
        return new PlannedChange(plan, rows.rows(), moves, new CountEffects(connection, plan).count(rows, moved));
    }

    private static void requireAfterDecidedYears(Connection connection, AreaPlan plan) throws SQLException {
        try (var query = connection.prepareStatement(DECIDED)) {
            ArrayParameters.bind(query, 1, "uuid", (Object[]) ended(plan));
            var row = query.executeQuery();
            row.next();
            var until = row.getObject(1, LocalDate.class);
            if (until != null && !plan.day().isAfter(until)) {
                throw Problem.of(HouseholdProblem.YEAR_DECIDED, Year.of(until.getYear()))
                        .at("/effectiveDate");
            }
        }
    }

    /** How many households move. Nobody is left behind in a unit that was split. */
    private static long requireTargets(HouseholdMoves moves, ProblemType notThere) throws SQLException {
        if (moves.moves().isEmpty()) {
            return 0;
        }
        var unknown = moves.firstNotThere();
        if (unknown != null) {
            throw Problem.of(notThere).at("/acts").with("household", unknown);
        }
        var count = moves.count();
        if (count.withoutTarget() > 0) {
            throw Problem.of(AreaProblem.PARTS_LEAVE_HOUSEHOLDS, count.withoutTarget())
                    .at("/acts")
                    .with("households", count.withoutTarget());
        }
        return count.households();
    }

    /** A survey was classified by the residence that its place had on its day. */
    private static void requireNoneSurveyedSince(Connection connection, AreaPlan plan) throws SQLException {
        var units = ResidenceChange.of(plan).map(change -> change.unit().id()).toArray(UUID[]::new);
        if (units.length == 0) {
            return;
        }
        try (var query = connection.prepareStatement(SURVEYED)) {
            query.setObject(1, plan.day());
            ArrayParameters.bind(query, 2, "uuid", (Object[]) units);
            ArrayParameters.bind(query, 3, "uuid", (Object[]) units);
            var row = query.executeQuery();
            row.next();
            var surveyed = row.getObject(1, LocalDate.class);
            if (surveyed != null) {
                throw Problem.of(AreaProblem.AREA_SURVEYED_SINCE, surveyed).at("/effectiveDate");
            }
        }
    }

    private static UUID[] ended(AreaPlan plan) {
        return plan.endings().stream().map(ending -> ending.unit().id()).toArray(UUID[]::new);
    }

    UUID[] ended() {
        return ended(plan);
    }

    UUID[] receivers() {
        return plan.receivers().toArray(UUID[]::new);
    }

    /** Where households move, a registration between the approval and the day would be left behind. */
    void requireDue(LocalDate today) {
        if (!moves.isEmpty() && plan.day().isAfter(today)) {
            throw Problem.of(AreaProblem.AREA_CHANGE_TOO_EARLY, plan.day());
        }
    }
}
