package vn.vuonlen.kit.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Remembers the newest version heard of each thing, and says which of a batch are newer. */
final class VersionFilter {

    private static final String HEAR = """
            INSERT INTO consumed_version AS h (topic, thing, epoch, version)
            SELECT ?, s.thing, s.epoch, s.version
              FROM unnest(?::uuid[], ?::int[], ?::bigint[]) AS s (thing, epoch, version)
            ON CONFLICT (topic, thing) DO UPDATE SET epoch = excluded.epoch, version = excluded.version
             WHERE (excluded.epoch, excluded.version) > (h.epoch, h.version)
            RETURNING thing
            """;

    private VersionFilter() {}

    /** The batch has each thing once. */
    static List<InboundEvent> in(String topic, List<InboundEvent> batch, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(HEAR)) {
            statement.setString(1, topic);
            statement.setArray(2, connection.createArrayOf("uuid", column(batch, InboundEvent::thing)));
            statement.setArray(3, connection.createArrayOf("int", column(batch, InboundEvent::epoch)));
            statement.setArray(4, connection.createArrayOf("bigint", column(batch, InboundEvent::version)));
            var newer = new HashSet<UUID>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    newer.add(rows.getObject(1, UUID.class));
                }
            }
            return batch.stream().filter(heard -> newer.contains(heard.thing())).toList();
        }
    }

    private static Object[] column(List<InboundEvent> batch, java.util.function.Function<InboundEvent, Object> value) {
        return batch.stream().map(value).toArray();
    }
}
