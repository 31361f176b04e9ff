package vn.vuonlen.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.kit.consumer.InboundEvent;
import vn.vuonlen.kit.database.ArrayParameters;

/** Records how many events of a topic were applied and the time of the newest, in the transaction that applies them. */
final class TopicProgress {

    private static final String RECORD = """
            INSERT INTO topic_progress AS u (topic, events, at) VALUES (?, ?, ?)
            ON CONFLICT (topic) DO UPDATE SET events = u.events + excluded.events, at = greatest(u.at, excluded.at)""";

    private TopicProgress() {}

    static void record(Connection connection, List<InboundEvent> batch) throws SQLException {
        Instant newest =
                batch.stream().map(InboundEvent::time).max(Instant::compareTo).orElseThrow();
        try (var statement = connection.prepareStatement(RECORD)) {
            statement.setString(1, batch.getFirst().topic());
            statement.setLong(2, batch.size());
            statement.setObject(3, newest.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    /** Deletes things; that too is a state of the topic that was taken in, so that reports are known to differ. */
    static void withdraw(Connection connection, String topic, String deletion, List<UUID> things) throws SQLException {
        ArrayParameters.execute(connection, deletion, "uuid", things);
        try (var statement =
                connection.prepareStatement("UPDATE topic_progress SET events = events + ? WHERE topic = ?")) {
            statement.setLong(1, things.size());
            statement.setString(2, topic);
            statement.executeUpdate();
        }
    }
}
