package vn.vuonlen.household.areachange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.household.areaplan.PlannedMoves;
import vn.vuonlen.household.areaplan.PlannedMoves.HouseholdMove;
import vn.vuonlen.household.areaplan.PlannedMoves.UnitMove;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.database.SqlFile;

/** Moves households by statements over all of them. What is past keeps its unit: a stay that goes on is divided on the day. */
record HouseholdMoves(Connection connection, PlannedMoves moves, LocalDate day) {

    private static final String SELECTED =
            SqlFile.read(HouseholdMoves.class, "/areachange/moves.sql").sql();

    private static final String COUNTED = "SELECT count(DISTINCT household_id), count(DISTINCT household_id)"
            + " FILTER (WHERE to_id IS NULL) FROM (" + SELECTED + ") moved";

    private static final String NOT_THERE =
            "SELECT household FROM unnest(?::uuid[]) AS household EXCEPT SELECT household_id FROM (" + SELECTED
                    + ") moved LIMIT 1";

    private static final String CREATE = """
            CREATE TEMP TABLE IF NOT EXISTS moved_stay (household_id uuid, from_date date, to_date date, area_id uuid,
                to_id uuid) ON COMMIT DELETE ROWS
            """;

    private static final String SELECT_INTO = "INSERT INTO moved_stay " + SELECTED;

    /** Each has the day as its parameter. */
    private static final List<String> STEPS = List.of("""
                    UPDATE household_stay s SET to_date = change.day - 1
                    FROM moved_stay m, (SELECT ?::date AS day) change
                    WHERE (s.household_id, s.from_date) = (m.household_id, m.from_date) AND m.from_date < change.day
                    """, """
                    UPDATE household_stay s SET area_id = m.to_id
                    FROM moved_stay m, (SELECT ?::date AS day) change
                    WHERE (s.household_id, s.from_date) = (m.household_id, m.from_date) AND m.from_date >= change.day
                    """, """
                    INSERT INTO household_stay (household_id, area_id, from_date, to_date)
                    SELECT m.household_id, m.to_id, change.day, m.to_date
                    FROM moved_stay m, (SELECT ?::date AS day) change WHERE m.from_date < change.day
                    """, """
                    UPDATE household h SET area_id = m.to_id, version = version + 1, changed_at = now()
                    FROM (SELECT DISTINCT ON (household_id) household_id, to_id FROM moved_stay
                          WHERE coalesce(to_date, 'infinity') >= ?::date
                          ORDER BY household_id, from_date DESC) m
                    WHERE h.id = m.household_id
                    """, """
                    WITH moved AS (
                        UPDATE result r SET area_id = m.to_id, version = version + 1, changed_at = now()
                        FROM moved_stay m, (SELECT ?::date AS day) change
                        WHERE r.household_id = m.household_id AND r.area_id <> m.to_id
                            AND make_date(r.year, 12, 31) >= greatest(change.day, m.from_date)
                            AND (m.to_date IS NULL OR make_date(r.year, 12, 31) <= m.to_date)
                        RETURNING r.id
                    )
                    INSERT INTO unpublished (topic, id, mark)
                    SELECT 'household.result.v1', id, nextval('unpublished_mark') FROM moved ORDER BY id
                    ON CONFLICT (topic, id) DO UPDATE SET mark = excluded.mark
                    """, """
                    INSERT INTO unpublished (topic, id, mark)
                    SELECT 'household.household.v1', m.household_id, nextval('unpublished_mark')
                    FROM (SELECT DISTINCT household_id FROM moved_stay WHERE ?::date IS NOT NULL ORDER BY 1) m
                    ON CONFLICT (topic, id) DO UPDATE SET mark = excluded.mark
                    """);

    /** How many households have a place in the units from which some move, and how many of them have no target. */
    record Count(long households, long withoutTarget) {}

    Count count() throws SQLException {
        try (var query = connection.prepareStatement(COUNTED)) {
            bind(query, 1);
            var row = query.executeQuery();
            row.next();
            return new Count(row.getLong(1), row.getLong(2));
        }
    }

    /** One that is named and has no place in the unit that is split, or none at all; null if all have one. */
    UUID firstNotThere() throws SQLException {
        try (var query = connection.prepareStatement(NOT_THERE)) {
            ArrayParameters.bind(
                    query,
                    1,
                    "uuid",
                    moves.households().stream().map(HouseholdMove::household).toList());
            bind(query, 2);
            var row = query.executeQuery();
            return row.next() ? row.getObject(1, UUID.class) : null;
        }
    }

    /** After the units are there, and when every household has a target. */
    void apply() throws SQLException {
        if (moves.isEmpty()) {
            return;
        }
        try (var create = connection.createStatement()) {
            create.execute(CREATE);
        }
        try (var select = connection.prepareStatement(SELECT_INTO)) {
            bind(select, 1);
            select.executeUpdate();
        }
        for (var step : STEPS) {
            try (var statement = connection.prepareStatement(step)) {
                statement.setObject(1, day);
                statement.executeUpdate();
            }
        }
    }

    private void bind(PreparedStatement statement, int index) throws SQLException {
        statement.setObject(index, day.minusDays(1));
        int next = ArrayParameters.of(moves.units())
                .column("uuid", UnitMove::from)
                .column("uuid", UnitMove::to)
                .bind(statement, index + 1);
        ArrayParameters.of(moves.households())
                .column("uuid", HouseholdMove::from)
                .column("uuid", HouseholdMove::household)
                .column("uuid", HouseholdMove::to)
                .bind(statement, next);
    }
}
