package vn.vuonlen.household.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.household.area.AreaLevel;

/** A unit and those above it, as they were named. */
@ApplicationScoped
class PaperUnits {

    private static final String UPWARD = """
        WITH RECURSIVE above AS (
            SELECT id, parent_id, level, type, name, 0 AS steps FROM area WHERE id = ?
            UNION ALL
            SELECT a.id, a.parent_id, a.level, a.type, a.name, b.steps + 1 FROM above b JOIN area a ON a.id = b.parent_id
        )
        SELECT level, type, name FROM above ORDER BY steps
        """;

    private final DataSource database;

    PaperUnits(DataSource database) {
        this.database = database;
    }

    /** From the unit up to its province. */
    List<PaperUnit> upward(UUID unit) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(UPWARD)) {
            query.setObject(1, unit);
            var units = new ArrayList<PaperUnit>();
            var row = query.executeQuery();
            while (row.next()) {
                units.add(new PaperUnit(
                        AreaLevel.valueOf(row.getString("level")), row.getString("type"), row.getString("name")));
            }
            return units;
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read what is above unit " + unit, e);
        }
    }
}
