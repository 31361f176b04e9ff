package vn.vuonlen.kit.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.vuonlen.kit.consumer.PolledEvents.ReceivedEvent;
import vn.vuonlen.kit.database.TransientFailure;

/** The handlers of each topic, in the order in which topics must be applied. */
final class Handlers {

    private final Map<String, List<TopicHandler>> byTopic = new LinkedHashMap<>();

    Handlers(List<TopicHandler> handlers) {
        handlers.stream()
                .sorted(Comparator.comparingInt(TopicHandler::order).thenComparing(TopicHandler::topic))
                .forEach(handler -> byTopic.merge(handler.topic(), List.of(handler), Handlers::both));
    }

    private static List<TopicHandler> both(List<TopicHandler> some, List<TopicHandler> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    Set<String> topics() {
        return byTopic.keySet();
    }

    /**
     * Applies what is newer in the batch, and returns what failed by its content with the reason; of that nothing is
     * applied. A failing batch is halved until the message at fault is alone, which costs the others little.
     */
    Map<ReceivedEvent, String> apply(String topic, List<ReceivedEvent> batch, Connection connection)
            throws SQLException {
        var savepoint = connection.setSavepoint();
        try {
            applyNewer(topic, batch, connection);
            connection.releaseSavepoint(savepoint);
            return Map.of();
        } catch (SQLException | RuntimeException e) {
            if (TransientFailure.isTransient(e)) {
                throw e;
            }
            connection.rollback(savepoint);
            return batch.size() == 1 ? Map.of(batch.getFirst(), reason(e)) : applyHalves(topic, batch, connection);
        }
    }

    private Map<ReceivedEvent, String> applyHalves(String topic, List<ReceivedEvent> batch, Connection connection)
            throws SQLException {
        int half = batch.size() / 2;
        var failed = new LinkedHashMap<>(apply(topic, batch.subList(0, half), connection));
        failed.putAll(apply(topic, batch.subList(half, batch.size()), connection));
        return failed;
    }

    private static String reason(Exception failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    private void applyNewer(String topic, List<ReceivedEvent> batch, Connection connection) throws SQLException {
        var newer = VersionFilter.newerOf(
                topic, batch.stream().map(ReceivedEvent::event).toList(), connection);
        if (!newer.isEmpty()) {
            for (var handler : byTopic.get(topic)) {
                handler.apply(newer, connection);
            }
        }
    }
}
