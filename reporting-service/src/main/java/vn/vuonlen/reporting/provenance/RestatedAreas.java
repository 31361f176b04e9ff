package vn.vuonlen.reporting.provenance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.kit.database.ArrayParameters;

/**
 * The areas in which a year was restated between two days: those of households whose state or whose result is another one,
 * whichever of its figures differs. Each result is counted in {@code result_count}, whatever it says.
 */
final class RestatedAreas {

    private static final String RESTATED = """
            SELECT area_id FROM household_count
            WHERE first_year <= ? AND last_year >= ? AND households <> 0
                AND (known_from > ? AND known_from <= ? OR known_to > ? AND known_to <= ?)
            UNION
            SELECT area_id FROM result_count
            WHERE review_id = ANY (?) AND households <> 0
                AND (known_from > ? AND known_from <= ? OR known_to > ? AND known_to <= ?)""";

    private RestatedAreas() {}

    /** @param now the reviews of {@code before}, as known on a later day */
    static Set<UUID> read(Connection connection, YearReviews before, YearReviews now) throws SQLException {
        try (var statement = connection.prepareStatement(RESTATED)) {
            statement.setInt(1, now.year());
            statement.setInt(2, now.year());
            bindDays(statement, 3, before, now);
            ArrayParameters.bind(statement, 7, "uuid", now.ids());
            bindDays(statement, 8, before, now);
            var rows = statement.executeQuery();
            var areas = new HashSet<UUID>();
            while (rows.next()) {
                areas.add(rows.getObject(1, UUID.class));
            }
            return areas;
        }
    }

    private static void bindDays(PreparedStatement statement, int first, YearReviews before, YearReviews now)
            throws SQLException {
        for (int parameter = first; parameter < first + 4; parameter += 2) {
            statement.setObject(parameter, before.knownOn());
            statement.setObject(parameter + 1, now.knownOn());
        }
    }
}
