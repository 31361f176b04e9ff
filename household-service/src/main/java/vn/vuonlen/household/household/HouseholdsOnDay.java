package vn.vuonlen.household.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.household.household.HouseholdView.AreaName;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.database.ArrayParameters;

/** Reads a household as it was on a day: where it lived, who belonged to it and as what, and how many they were. */
@ApplicationScoped
public class HouseholdsOnDay {

    /** The size of the day is that of now without what has changed since, since not everybody has a name. */
    private static final String ON_DAY = """
            SELECT h.id, h.code, a.id AS area_id, a.code AS area_code, a.name AS area_name, h.registered_on, h.version,
                coalesce((SELECT f.ethnic_minority FROM former_ethnic_minority f
                    WHERE f.household_id = h.id AND f.to_date >= asked.day ORDER BY f.to_date LIMIT 1),
                    h.ethnic_minority) AS ethnic_minority,
                CASE WHEN h.ended_on <= asked.day THEN h.ended_on END AS ended_on,
                CASE WHEN h.ended_on <= asked.day THEN h.end_reason END AS end_reason,
                h.size - (SELECT coalesce(sum(change.size), 0) FROM (
                    SELECT c.size_change AS size, c.effective_from, c.kind, c.reversed_by FROM household_change c
                    WHERE c.household_id = h.id
                    UNION ALL
                    SELECT c.other_size_change, c.effective_from, c.kind, c.reversed_by FROM household_change c
                    WHERE c.other_household_id = h.id) change
                    WHERE change.effective_from > asked.day AND change.reversed_by IS NULL
                        AND change.kind <> 'REVERSAL') AS size
            FROM household h
            CROSS JOIN (SELECT ?::date AS day) asked
            JOIN household_stay s ON s.household_id = h.id AND s.from_date <= asked.day
                AND (s.to_date IS NULL OR s.to_date >= asked.day)
            JOIN area a ON a.id = s.area_id
            WHERE h.id = ? AND h.area_id = ANY (?)
            """;

    private final DataSource database;
    private final MembersOnDay members;

    HouseholdsOnDay(DataSource database, MembersOnDay members) {
        this.database = database;
        this.members = members;
    }

    /** Empty before its registration and after its end, and for one that now lives outside the scope. */
    public Optional<HouseholdView> view(UUID id, LocalDate day, Scope scope) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(ON_DAY)) {
            query.setObject(1, day);
            query.setObject(2, id);
            ArrayParameters.bind(query, 3, "uuid", (Object[]) scope.array());
            var row = query.executeQuery();
            return row.next() ? Optional.of(view(row, connection, day)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read household " + id + " of " + day, e);
        }
    }

    private HouseholdView view(ResultSet row, Connection connection, LocalDate day) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new HouseholdView(
                id,
                row.getString("code"),
                new AreaName(
                        row.getObject("area_id", UUID.class), row.getString("area_code"), row.getString("area_name")),
                row.getBoolean("ethnic_minority"),
                row.getObject("registered_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"),
                row.getInt("size"),
                row.getLong("version"),
                members.on(day, connection, id));
    }
}
