package vn.vuonlen.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import vn.vuonlen.kit.consumer.InboundEvent;

/** Notes with every batch how far its topic was heard, in the same transaction as the effects. */
final class TopicProgress {

    private static final String NOTE = """
            INSERT INTO topic_progress AS u (topic, events, at) VALUES (?, ?, ?)
            ON CONFLICT (topic) DO UPDATE SET events = u.events + excluded.events, at = greatest(u.at, excluded.at)""";

    private TopicProgress() {}

    static void note(Connection connection, List<InboundEvent> batch) throws SQLException {
        Instant newest =
                batch.stream().map(InboundEvent::time).max(Instant::compareTo).orElseThrow();
        try (var statement = connection.prepareStatement(NOTE)) {
            statement.setString(1, batch.getFirst().topic());
            statement.setLong(2, batch.size());
            statement.setObject(3, newest.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}
