package vn.vuonlen.kit.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.things.ThingDatabase;

/** A small projection of things, which also records each application. */
class ThingProjection implements TopicHandler {

    record Thing(String id, long size) {}

    @Override
    public String topic() {
        return ThingDatabase.TOPIC;
    }

    @Override
    public void apply(List<InboundEvent> batch, Connection connection) throws SQLException {
        var things = batch.stream().map(event -> event.as(Thing.class)).toList();
        try (var statement = connection.prepareStatement("""
                WITH events AS (SELECT * FROM unnest(?::uuid[], ?::bigint[], ?::bigint[]) AS s (id, size, version)),
                     history AS (INSERT INTO applied (id, version) SELECT id, version FROM events)
                INSERT INTO thing_projection (id, size) SELECT id, size FROM events
                ON CONFLICT (id) DO UPDATE SET size = excluded.size, times = thing_projection.times + 1
                """)) {
            int next = ArrayParameters.of(things)
                    .column("uuid", Thing::id)
                    .column("bigint", Thing::size)
                    .bind(statement, 1);
            ArrayParameters.of(batch).column("bigint", InboundEvent::version).bind(statement, next);
            statement.executeUpdate();
        }
    }

    @Override
    public void withdraw(List<UUID> things, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("DELETE FROM thing_projection WHERE id = ANY (?)")) {
            ArrayParameters.bind(statement, 1, "uuid", things);
            statement.executeUpdate();
        }
    }
}
