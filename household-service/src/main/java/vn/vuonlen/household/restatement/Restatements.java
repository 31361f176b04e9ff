package vn.vuonlen.household.restatement;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.vuonlen.household.person.PersonalIds;

/** The table of restatements. What one puts right names people with their IDs: it is encrypted, and read for its approval only. */
@ApplicationScoped
class Restatements {

    private static final String INSERT = """
            INSERT INTO restatement (id, review_id, number, status, reason, paper, content, effects, cause_review_id,
                cause_number, proposed_by, proposed_at, decided_by, decided_at, decision_number, decision_date)
            VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String DECIDE = """
            UPDATE restatement SET status = ?, effects = ?::jsonb, decided_by = ?, decided_at = ?, decision_number = ?,
                decision_date = ?, rejection = ?
            WHERE review_id = ? AND number = ?
            """;

    private static final String OF_REVIEW = "SELECT * FROM restatement WHERE review_id = ?";

    private static final String PAGE = OF_REVIEW + " AND number > ? ORDER BY number LIMIT ?";

    private static final String ONE = OF_REVIEW + " AND number = ?";

    private final RestatementRows rows;
    private final PersonalIds cipher;

    Restatements(ObjectMapper json, PersonalIds cipher) {
        rows = new RestatementRows(json);
        this.cipher = cipher;
    }

    /** With what it puts right; a later year that is restated with it has none. */
    void insert(Connection connection, UUID id, Restatement restatement, RestatementForm content) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            var cause = restatement.cause();
            var decision = restatement.decision();
            insert.setObject(1, id);
            insert.setObject(2, restatement.review());
            insert.setInt(3, restatement.number());
            insert.setString(4, restatement.status().name());
            insert.setString(5, restatement.reason());
            insert.setString(6, restatement.paper() == null ? null : rows.text(restatement.paper()));
            insert.setBytes(7, content == null ? null : cipher.encrypt(rows.text(content), id));
            insert.setString(8, rows.text(restatement.effects()));
            insert.setObject(9, cause == null ? null : cause.review());
            insert.setObject(10, cause == null ? null : cause.number());
            insert.setString(11, restatement.proposedBy());
            insert.setObject(12, RestatementRows.at(restatement.proposedAt()));
            insert.setString(13, restatement.decidedBy());
            insert.setObject(14, RestatementRows.at(restatement.decidedAt()));
            insert.setString(15, decision == null ? null : decision.number());
            insert.setObject(16, decision == null ? null : decision.date());
            insert.executeUpdate();
        }
    }

    void decide(Connection connection, Restatement restatement) throws SQLException {
        try (var update = connection.prepareStatement(DECIDE)) {
            var decision = restatement.decision();
            update.setString(1, restatement.status().name());
            update.setString(2, rows.text(restatement.effects()));
            update.setString(3, restatement.decidedBy());
            update.setObject(4, RestatementRows.at(restatement.decidedAt()));
            update.setString(5, decision == null ? null : decision.number());
            update.setObject(6, decision == null ? null : decision.date());
            update.setString(7, restatement.rejection());
            update.setObject(8, restatement.review());
            update.setInt(9, restatement.number());
            update.executeUpdate();
        }
    }

    List<Restatement> page(Connection connection, UUID review, int after, int limit) throws SQLException {
        try (var query = connection.prepareStatement(PAGE)) {
            query.setObject(1, review);
            query.setInt(2, after);
            query.setInt(3, limit);
            var restatements = new ArrayList<Restatement>();
            var row = query.executeQuery();
            while (row.next()) {
                restatements.add(rows.read(row));
            }
            return restatements;
        }
    }

    Optional<Restatement> find(Connection connection, UUID review, int number) throws SQLException {
        return find(connection, ONE, review, number);
    }

    private Optional<Restatement> find(Connection connection, String sql, UUID review, int number) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setObject(1, review);
            query.setInt(2, number);
            var row = query.executeQuery();
            return row.next() ? Optional.of(rows.read(row)) : Optional.empty();
        }
    }

    /** Locked until the end of the transaction: of two decisions at once the second sees the first. */
    Optional<Restatement> locked(Connection connection, UUID review, int number) throws SQLException {
        return find(connection, ONE + " FOR UPDATE", review, number);
    }

    RestatementForm content(Connection connection, Restatement restatement) throws SQLException {
        try (var query = connection.prepareStatement(ONE)) {
            query.setObject(1, restatement.review());
            query.setInt(2, restatement.number());
            var row = query.executeQuery();
            row.next();
            return rows.content(cipher.decrypt(row.getBytes("content"), row.getObject("id", UUID.class)));
        }
    }
}
