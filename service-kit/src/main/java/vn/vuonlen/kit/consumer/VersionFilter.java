package vn.vuonlen.kit.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.kit.database.ArrayParameters;

/** Stores the newest consumed version of each thing, and lets through only what is newer. */
final class VersionFilter {

    private static final String UPSERT = """
            INSERT INTO consumed_version AS consumed (topic, thing, epoch, version)
            SELECT ?, s.thing, s.epoch, s.version
              FROM unnest(?::uuid[], ?::int[], ?::bigint[]) AS s (thing, epoch, version)
            ON CONFLICT (topic, thing) DO UPDATE SET epoch = excluded.epoch, version = excluded.version
             WHERE (excluded.epoch, excluded.version) > (consumed.epoch, consumed.version)
            RETURNING thing
            """;

    private VersionFilter() {}

    /** The batch holds each thing at most once. */
    static List<InboundEvent> newerOf(String topic, List<InboundEvent> batch, Connection connection)
            throws SQLException {
        try (var statement = connection.prepareStatement(UPSERT)) {
            statement.setString(1, topic);
            ArrayParameters.of(batch)
                    .column("uuid", InboundEvent::thing)
                    .column("int", InboundEvent::epoch)
                    .column("bigint", InboundEvent::version)
                    .bind(statement, 2);
            var newer = new HashSet<UUID>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    newer.add(rows.getObject(1, UUID.class));
                }
            }
            return batch.stream().filter(event -> newer.contains(event.thing())).toList();
        }
    }
}
