package vn.vuonlen.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Remembers the newest version heard of each thing, and says which of a batch are newer. */
final class News {

    private static final String HEAR = """
            INSERT INTO heard AS h (topic, thing, epoch, version)
            SELECT ?, s.thing, s.epoch, s.version
              FROM unnest(?::uuid[], ?::int[], ?::bigint[]) AS s (thing, epoch, version)
            ON CONFLICT (topic, thing) DO UPDATE SET epoch = excluded.epoch, version = excluded.version
             WHERE (excluded.epoch, excluded.version) > (h.epoch, h.version)
            RETURNING thing
            """;

    private News() {}

    /** The batch has each thing once. */
    static List<Heard> in(String topic, List<Heard> batch, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(HEAR)) {
            statement.setString(1, topic);
            statement.setArray(2, connection.createArrayOf("uuid", column(batch, Heard::thing)));
            statement.setArray(3, connection.createArrayOf("int", column(batch, Heard::epoch)));
            statement.setArray(4, connection.createArrayOf("bigint", column(batch, Heard::version)));
            var newer = new HashSet<UUID>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    newer.add(rows.getObject(1, UUID.class));
                }
            }
            return batch.stream().filter(heard -> newer.contains(heard.thing())).toList();
        }
    }

    private static Object[] column(List<Heard> batch, java.util.function.Function<Heard, Object> value) {
        return batch.stream().map(value).toArray();
    }
}
