package vn.vuonlen.household.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.kit.database.ArrayParameters;

/** The commitments of households. What is registered anew or withdrawn is a version more; the newest of a year stands. */
@ApplicationScoped
class Commitments {

    private static final String NEWEST = """
            SELECT DISTINCT ON (year) * FROM commitment WHERE household_id = ? ORDER BY year DESC, version DESC
            """;

    private static final String OF_YEAR = """
            SELECT * FROM commitment WHERE household_id = ? AND year = ? ORDER BY version DESC LIMIT 1
            """;

    private static final String INSERT = """
            INSERT INTO commitment (household_id, year, version, plan, aspirations, due_on, registered_on, withdrawn_on,
                reason, recorded_by, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource database;

    Commitments(DataSource database) {
        this.database = database;
    }

    /** The newest year first. */
    List<Commitment> of(UUID household) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(NEWEST)) {
            query.setObject(1, household);
            return read(query);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the commitments of household " + household, e);
        }
    }

    static Optional<Commitment> find(Connection connection, UUID household, int year) throws SQLException {
        try (var query = connection.prepareStatement(OF_YEAR)) {
            query.setObject(1, household);
            query.setInt(2, year);
            return read(query).stream().findFirst();
        }
    }

    static void insert(Connection connection, Commitment commitment) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, commitment.household());
            insert.setInt(2, commitment.year());
            insert.setLong(3, commitment.version());
            insert.setString(4, commitment.plan());
            ArrayParameters.bind(insert, 5, "text", commitment.aspirations());
            insert.setObject(6, commitment.by());
            insert.setObject(7, commitment.registeredOn());
            insert.setObject(8, commitment.withdrawnOn());
            insert.setString(9, commitment.reason());
            insert.setString(10, commitment.recordedBy());
            insert.setObject(11, commitment.recordedAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static List<Commitment> read(PreparedStatement query) throws SQLException {
        var commitments = new ArrayList<Commitment>();
        try (var row = query.executeQuery()) {
            while (row.next()) {
                commitments.add(read(row));
            }
        }
        return commitments;
    }

    private static Commitment read(ResultSet row) throws SQLException {
        return new Commitment(
                row.getObject("household_id", UUID.class),
                row.getInt("year"),
                row.getString("plan"),
                List.of((String[]) row.getArray("aspirations").getArray()),
                row.getObject("due_on", LocalDate.class),
                row.getObject("registered_on", LocalDate.class),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getString("reason"),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }
}
