package vn.vuonlen.household.communereview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.household.communestep.CommuneStep;
import vn.vuonlen.household.communestep.ReviewedCommune;
import vn.vuonlen.household.procedure.CommuneActKind;
import vn.vuonlen.kit.database.ArrayParameters;

/** The table of what was done in communes, to which is only added. */
@ApplicationScoped
class CommuneActs {

    private static final String INSERT = """
            INSERT INTO review_commune_act (id, review_id, unit_id, act, happened_on, due, step, facts, complainant, reason,
                content_hash, recorded_by, recorded_at)
            SELECT ?, ?, c.unit_id, ?, ?, c.due, c.step, ?::jsonb, ?::text, ?::text, ?, ?, ?
            FROM unnest(?::uuid[], ?::date[], ?::text[]) AS c (unit_id, due, step)
            """;

    private static final String EARLIER =
            "SELECT unit_id, content_hash FROM review_commune_act WHERE review_id = ? AND id = ?";

    private static final String OF_COMMUNE = """
            SELECT * FROM review_commune_act WHERE review_id = ? AND unit_id = ? AND number < ? ORDER BY number DESC LIMIT ?
            """;

    /** An act and its place in the order of all. */
    record Numbered(long number, RecordedAct act) {}

    /** What becomes of a commune, and by when the act had to happen; null without a limit. */
    record NewAct(ReviewedCommune after, LocalDate due) {}

    private final ObjectMapper json;

    CommuneActs(ObjectMapper json) {
        this.json = json;
    }

    /** The hashes of what was recorded under this id before, by commune. */
    Map<UUID, byte[]> earlier(Connection connection, UUID review, UUID id) throws SQLException {
        try (var query = connection.prepareStatement(EARLIER)) {
            query.setObject(1, review);
            query.setObject(2, id);
            var hashes = new HashMap<UUID, byte[]>();
            var row = query.executeQuery();
            while (row.next()) {
                hashes.put(row.getObject(1, UUID.class), row.getBytes(2));
            }
            return hashes;
        }
    }

    void insert(Connection connection, ActOfDay act, byte[] hash, OffsetDateTime now, Collection<NewAct> done)
            throws SQLException {
        var form = act.form();
        try (var insert = connection.prepareStatement(INSERT)) {
            Object[] values = {
                form.id(),
                act.review().id(),
                form.act().name(),
                form.happenedOn(),
                text(CommuneActFacts.of(form)),
                form.complainant(),
                form.reason(),
                hash,
                act.actor(),
                now
            };
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            ArrayParameters.of(done)
                    .column("uuid", one -> one.after().unit())
                    .column("date", NewAct::due)
                    .column("text", one -> one.after().step().name())
                    .bind(insert, values.length + 1);
            insert.executeUpdate();
        }
    }

    /** The latest first. */
    List<Numbered> of(Connection connection, UUID review, UUID unit, long before, int limit) throws SQLException {
        try (var query = connection.prepareStatement(OF_COMMUNE)) {
            query.setObject(1, review);
            query.setObject(2, unit);
            query.setLong(3, before);
            query.setInt(4, limit);
            var acts = new ArrayList<Numbered>();
            var row = query.executeQuery();
            while (row.next()) {
                acts.add(new Numbered(row.getLong("number"), read(row)));
            }
            return acts;
        }
    }

    private RecordedAct read(ResultSet row) throws SQLException {
        var happenedOn = row.getObject("happened_on", LocalDate.class);
        var due = row.getObject("due", LocalDate.class);
        try {
            return new RecordedAct(
                    row.getObject("id", UUID.class),
                    CommuneActKind.valueOf(row.getString("act")),
                    happenedOn,
                    due,
                    due != null && happenedOn.isAfter(due),
                    CommuneStep.valueOf(row.getString("step")),
                    json.readValue(row.getString("facts"), CommuneActFacts.class),
                    row.getString("complainant"),
                    row.getString("reason"),
                    row.getString("recorded_by"),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored act of a commune has another form", e);
        }
    }

    private String text(CommuneActFacts facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
