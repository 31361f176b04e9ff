package vn.vuonlen.household.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import vn.vuonlen.household.ChangeProblem;
import vn.vuonlen.household.RegistrationProblem;
import vn.vuonlen.household.registration.UnknownArea;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** The place that a household moves to, by the code that it has on the day. */
record AreasOfDay(Connection connection, LocalDate day, Scope scope) {

    private static final String BY_CODE =
            "SELECT id, level, household_area_is_divided(id) AS divided FROM area WHERE code = ? AND valid @> ?";

    private static final String UNIT =
            "SELECT unit_id FROM area_unit WHERE area_id = ? AND from_date <= ? AND coalesce(to_date, 'infinity') >= ?";

    UUID of(String code) throws SQLException {
        try (var query = connection.prepareStatement(BY_CODE)) {
            query.setString(1, code);
            query.setObject(2, day);
            var row = query.executeQuery();
            if (!row.next()) {
                throw UnknownArea.of(code, day);
            }
            var id = row.getObject("id", UUID.class);
            if (!scope.covers(id)) {
                throw Problem.of(KitProblem.OUT_OF_SCOPE).at("/area");
            }
            var level = row.getString("level");
            if (!level.equals("COMMUNE") && !level.equals("VILLAGE")) {
                throw Problem.of(RegistrationProblem.AREA_TOO_LARGE, code).at("/area");
            }
            if (row.getBoolean("divided")) {
                throw Problem.of(RegistrationProblem.AREA_DIVIDED, code).at("/area");
            }
            return id;
        }
    }

    /** Refuses a move to where the household is: under whatever code of before. */
    void requireOther(UUID area, UUID from) throws SQLException {
        try (var query = connection.prepareStatement(UNIT)) {
            query.setObject(1, from);
            query.setObject(2, day);
            query.setObject(3, day);
            var row = query.executeQuery();
            if (row.next() && row.getObject(1, UUID.class).equals(area)) {
                throw Problem.of(ChangeProblem.NOTHING_CHANGES).at("/area");
            }
        }
    }
}
