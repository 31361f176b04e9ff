package vn.vuonlen.kit.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vuonlen.kit.consumer.PolledEvents.Opened;
import vn.vuonlen.kit.database.TransientFailure;

/** The handlers of each topic, in the order in which topics must be heard. */
final class Handlers {

    private final Map<String, List<TopicHandler>> byTopic = new LinkedHashMap<>();

    Handlers(List<TopicHandler> handlers) {
        handlers.stream()
                .sorted(Comparator.comparingInt(TopicHandler::order).thenComparing(TopicHandler::topic))
                .forEach(handler -> byTopic.merge(handler.topic(), List.of(handler), Handlers::both));
    }

    private static List<TopicHandler> both(List<TopicHandler> some, List<TopicHandler> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    Set<String> topics() {
        return byTopic.keySet();
    }

    /**
     * Applies what is new in the batch; what fails by its content leaves no trace and is answered with the reason. The
     * batch is halved until the message at fault is alone, which costs the others little.
     */
    Map<Opened, String> apply(String topic, List<Opened> batch, Connection connection) throws SQLException {
        var before = connection.setSavepoint();
        try {
            hand(topic, batch, connection);
            connection.releaseSavepoint(before);
            return Map.of();
        } catch (SQLException | RuntimeException e) {
            if (TransientFailure.is(e)) {
                throw e;
            }
            connection.rollback(before);
            return batch.size() == 1 ? Map.of(batch.getFirst(), reason(e)) : halved(topic, batch, connection);
        }
    }

    private Map<Opened, String> halved(String topic, List<Opened> batch, Connection connection) throws SQLException {
        int half = batch.size() / 2;
        var failed = new LinkedHashMap<>(apply(topic, batch.subList(0, half), connection));
        failed.putAll(apply(topic, batch.subList(half, batch.size()), connection));
        return failed;
    }

    private static String reason(Exception failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    private void hand(String topic, List<Opened> batch, Connection connection) throws SQLException {
        var news = VersionFilter.in(topic, batch.stream().map(Opened::heard).toList(), connection);
        if (!news.isEmpty()) {
            for (var handler : byTopic.get(topic)) {
                handler.apply(news, connection);
            }
        }
    }
}
