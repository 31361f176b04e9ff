package vn.vuonlen.household.duplicate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** The table of what was proposed for pairs and decided. */
record DuplicateDecisions(Connection connection) {

    private static final String INSERT = """
            INSERT INTO duplicate_decision (id, pair_id, kind, keep, day, new_head, reason, status, proposed_by, proposed_at)
            VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, 'PROPOSED', ?, ?)
            """;

    private static final String DECIDE = """
            UPDATE duplicate_decision SET status = ?, decided_by = ?, decided_at = ?, rejection = ?, change_id = ?
            WHERE id = ?
            """;

    /** What an undoing undoes. */
    private static final String LATEST_APPROVED = """
            SELECT id, kind, keep, change_id FROM duplicate_decision WHERE pair_id = ? AND status = 'APPROVED'
            ORDER BY decided_at DESC, id DESC LIMIT 1
            """;

    /** A decision in force. */
    record Approved(UUID id, DuplicateDecision.Kind kind, UUID keep, UUID change) {
        DuplicateStatus status() {
            return switch (kind) {
                case JOIN -> DuplicateStatus.JOINED;
                case KEEP_APART -> DuplicateStatus.KEPT_APART;
                case UNDO -> throw new IllegalStateException("An undoing was undone: " + id);
            };
        }
    }

    void insert(UUID pair, DuplicateDecision decision) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, decision.id());
            insert.setObject(2, pair);
            insert.setString(3, decision.kind().name());
            insert.setObject(4, decision.keep());
            insert.setObject(5, decision.date());
            insert.setString(6, DuplicateRows.text(decision.newHead()));
            insert.setString(7, decision.reason());
            insert.setString(8, decision.proposedBy());
            insert.setObject(9, at(decision.proposedAt()));
            insert.executeUpdate();
        }
    }

    /** @param change by which an approved JOIN was done */
    void decide(DuplicateDecision decision, UUID change) throws SQLException {
        try (var update = connection.prepareStatement(DECIDE)) {
            update.setString(1, decision.status().name());
            update.setString(2, decision.decidedBy());
            update.setObject(3, at(decision.decidedAt()));
            update.setString(4, decision.rejection());
            update.setObject(5, change);
            update.setObject(6, decision.id());
            update.executeUpdate();
        }
    }

    Approved latestApproved(UUID pair) throws SQLException {
        try (var query = connection.prepareStatement(LATEST_APPROVED)) {
            query.setObject(1, pair);
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("Nothing was decided on " + pair);
                }
                return new Approved(
                        row.getObject(1, UUID.class),
                        DuplicateDecision.Kind.valueOf(row.getString(2)),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class));
            }
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
