package vn.vuonlen.kit.reconciliation;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.kit.consumer.InboundEvent;
import vn.vuonlen.kit.consumer.TopicHandler;
import vn.vuonlen.kit.database.ArrayParameters;

/** Stores the totals of a topic as their owner published them last. */
public final class OwnerTotals implements TopicHandler {

    private static final String UPSERT = """
            INSERT INTO owner_total (id, topic, kind, year, counted_at, told_before, totals, areas)
            SELECT event.id, event.topic, t.kind, t.year, t."countedAt", t."toldBefore", t.totals, t.areas
              FROM unnest(?, ?, ?) AS event (id, topic, value),
                   jsonb_to_record(event.value::jsonb) AS t (kind text, year int, "countedAt" timestamptz,
                       "toldBefore" timestamptz, totals int, areas jsonb)
            ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, year = excluded.year,
                counted_at = excluded.counted_at, told_before = excluded.told_before, totals = excluded.totals,
                areas = excluded.areas
            """;

    private final String topic;

    public OwnerTotals(String topic) {
        this.topic = topic;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public void apply(List<InboundEvent> batch, Connection connection) throws SQLException {
        ArrayParameters.of(batch)
                .column("uuid", InboundEvent::thing)
                .column("text", event -> topic)
                .column("text", event -> new String(event.value(), StandardCharsets.UTF_8))
                .execute(connection, UPSERT);
    }

    @Override
    public void withdraw(List<UUID> totals, Connection connection) throws SQLException {
        ArrayParameters.execute(connection, "DELETE FROM owner_total WHERE id = ANY (?)", "uuid", totals);
    }
}
