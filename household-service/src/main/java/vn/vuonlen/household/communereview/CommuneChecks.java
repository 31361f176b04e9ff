package vn.vuonlen.household.communereview;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.household.ProcedureProblem;
import vn.vuonlen.household.communereview.ReviewedHouseholds.NotSurveyed;
import vn.vuonlen.household.communestep.ReviewedCommune;
import vn.vuonlen.household.procedure.CommuneActKind;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** What the database knows of what an act names, read once for all its communes. */
record CommuneChecks(
        ActOfDay act, Map<UUID, NotSurveyed> notSurveyed, Map<UUID, UUID> communes, UUID communeOfVillage) {

    static CommuneChecks of(Connection connection, ReviewedHouseholds households, ActOfDay act) throws SQLException {
        var named = new ArrayList<>(act.form().inDispute());
        if (act.form().household() != null) {
            named.add(act.form().household());
        }
        return new CommuneChecks(
                act,
                act.form().act() == CommuneActKind.CONCLUSION ? households.notSurveyed(connection, act) : Map.of(),
                households.communes(connection, act, named),
                households.communeOfVillage(connection, act, act.form().village()));
    }

    void verify(ReviewedCommune commune) {
        requireOfCommune(commune, act.form().household(), "/household");
        for (int i = 0; i < act.form().inDispute().size(); i++) {
            requireOfCommune(commune, act.form().inDispute().get(i), "/disputed/" + i);
        }
        if (act.form().village() != null && !commune.unit().equals(communeOfVillage)) {
            throw Problem.of(
                            KitProblem.UNKNOWN_AREA,
                            act.form().village(),
                            act.form().happenedOn())
                    .at("/village");
        }
        var missing = notSurveyed.get(commune.unit());
        if (missing != null) {
            throw Problem.of(ProcedureProblem.COMMUNE_INCOMPLETE, missing.number())
                    .with("missing", missing.number())
                    .with("households", missing.first());
        }
    }

    private void requireOfCommune(ReviewedCommune commune, UUID household, String pointer) {
        if (household != null && !commune.unit().equals(communes.get(household))) {
            throw Problem.of(ProcedureProblem.HOUSEHOLD_NOT_OF_COMMUNE).at(pointer);
        }
    }
}
