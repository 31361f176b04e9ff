package vn.vuonlen.kit.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.vuonlen.kit.things.Things;

/** A small projection of the thing. A size below zero is a content that the database refuses. */
class ThingProjection implements TopicHandler {

    record Thing(String id, long size) {}

    @Override
    public String topic() {
        return Things.TOPIC;
    }

    @Override
    public void apply(List<InboundEvent> batch, Connection connection) throws SQLException {
        var things = batch.stream().map(heard -> heard.as(Thing.class)).toList();
        try (var statement = connection.prepareStatement("""
                WITH news AS (SELECT * FROM unnest(?::uuid[], ?::bigint[], ?::bigint[]) AS s (id, size, version)),
                     told AS (INSERT INTO applied (id, version) SELECT id, version FROM news)
                INSERT INTO seen (id, size) SELECT id, size FROM news
                ON CONFLICT (id) DO UPDATE SET size = excluded.size, times = seen.times + 1
                """)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", things.stream().map(Thing::id).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", things.stream().map(Thing::size).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", batch.stream().map(InboundEvent::version).toArray()));
            statement.executeUpdate();
        }
    }
}
