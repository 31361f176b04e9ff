package vn.vuonlen.kit.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import vn.vuonlen.kit.consumer.PolledEvents.ReceivedEvent;
import vn.vuonlen.kit.database.TransientFailure;
import vn.vuonlen.kit.republication.ConsumedRepublications;
import vn.vuonlen.kit.republication.RepublicationCompleted;

/** The handlers of each topic, in the order in which topics must be applied. */
final class Handlers {

    private static final Logger LOG = Logger.getLogger(Handlers.class);
    private static final int WITHDRAWN_AT_ONCE = 50_000;

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
        var reason = attempt(connection, () -> applyNewer(topic, batch, connection));
        if (reason.isEmpty()) {
            return Map.of();
        }
        return batch.size() == 1 ? Map.of(batch.getFirst(), reason.get()) : applyHalves(topic, batch, connection);
    }

    private Map<ReceivedEvent, String> applyHalves(String topic, List<ReceivedEvent> batch, Connection connection)
            throws SQLException {
        int half = batch.size() / 2;
        var failed = new LinkedHashMap<>(apply(topic, batch.subList(0, half), connection));
        failed.putAll(apply(topic, batch.subList(half, batch.size()), connection));
        return failed;
    }

    /** Counts the ends of republications, and returns those that failed by their content with the reason. */
    Map<InboundRecord, String> complete(Map<InboundRecord, RepublicationCompleted> ends, Connection connection)
            throws SQLException {
        var failed = new LinkedHashMap<InboundRecord, String>();
        for (var end : ends.entrySet()) {
            attempt(connection, () -> complete(end.getKey(), end.getValue(), connection))
                    .ifPresent(reason -> failed.put(end.getKey(), reason));
        }
        return failed;
    }

    /**
     * Withdraws what was published before a republication and not again, if this is the last partition in which its end was
     * read.
     */
    private void complete(InboundRecord message, RepublicationCompleted republication, Connection connection)
            throws SQLException {
        String topic = message.topic();
        if (ConsumedRepublications.completes(connection, topic, message.partition(), republication)) {
            var things = ConsumedRepublications.withdrawn(connection, topic, republication.epoch());
            LOG.infof("%d things of %s no longer exist in epoch %d", things.size(), topic, republication.epoch());
            withdraw(topic, things, connection);
        }
    }

    private void withdraw(String topic, List<UUID> things, Connection connection) throws SQLException {
        for (int from = 0; from < things.size(); from += WITHDRAWN_AT_ONCE) {
            var some = things.subList(from, Math.min(from + WITHDRAWN_AT_ONCE, things.size()));
            for (var handler : byTopic.get(topic)) {
                handler.withdraw(some, connection);
            }
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    /** Why work failed by the content of a message, of which nothing stays then; empty if it was done. */
    private static Optional<String> attempt(Connection connection, Work work) throws SQLException {
        var savepoint = connection.setSavepoint();
        try {
            work.run();
            connection.releaseSavepoint(savepoint);
            return Optional.empty();
        } catch (SQLException | RuntimeException e) {
            if (TransientFailure.isTransient(e)) {
                throw e;
            }
            connection.rollback(savepoint);
            return Optional.of(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
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
