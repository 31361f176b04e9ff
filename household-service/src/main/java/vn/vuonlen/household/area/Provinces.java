package vn.vuonlen.household.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** The units that are reviewed. */
@ApplicationScoped
public class Provinces {

    private final DataSource database;

    Provinces(DataSource database) {
        this.database = database;
    }

    public UUID withCode(String code, LocalDate day) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT id, level, name FROM area WHERE code = ? AND valid @> ?::date")) {
            query.setString(1, code);
            query.setObject(2, day);
            var row = query.executeQuery();
            if (!row.next()) {
                throw Problem.of(KitProblem.UNKNOWN_AREA, code, day).at("/area");
            }
            if (!row.getString("level").equals(AreaLevel.PROVINCE.name())) {
                throw Problem.of(HouseholdProblem.NOT_THE_PROVINCE, row.getString("name"))
                        .at("/area");
            }
            return row.getObject("id", UUID.class);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not look up the area " + code, e);
        }
    }

    /** The one province of this installation. */
    public UUID only(LocalDate day) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT id FROM area WHERE level = 'PROVINCE' AND valid @> ?::date")) {
            query.setObject(1, day);
            var row = query.executeQuery();
            row.next();
            return row.getObject("id", UUID.class);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not look up the province", e);
        }
    }
}
