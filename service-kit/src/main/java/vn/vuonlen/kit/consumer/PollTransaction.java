package vn.vuonlen.kit.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import vn.vuonlen.kit.consumer.ConsumerOffsets.Claim;
import vn.vuonlen.kit.consumer.PolledEvents.ReceivedEvent;
import vn.vuonlen.kit.database.OwnTransactions;
import vn.vuonlen.kit.republication.ConsumedRepublications;
import vn.vuonlen.kit.tracing.EventSpans;

/**
 * Processes one poll in one transaction: offsets, consumed versions, effects and dead letters commit together or not at
 * all.
 */
final class PollTransaction {

    private static final Logger LOG = Logger.getLogger(PollTransaction.class);

    private final OwnTransactions transactions;
    private final ConsumerOffsets offsets;
    private final Handlers handlers;
    private final String prefix;
    private final LongAdder consumed = new LongAdder();
    private final LongAdder deadLetters = new LongAdder();
    private final LongAdder endedEpoch = new LongAdder();

    PollTransaction(OwnTransactions transactions, ConsumerOffsets offsets, Handlers handlers, String prefix) {
        this.transactions = transactions;
        this.offsets = offsets;
        this.handlers = handlers;
        this.prefix = prefix;
    }

    Map<TopicPartition, Claim> claim(Collection<TopicPartition> partitions, Map<String, UUID> topicIds)
            throws SQLException {
        return transactions.call(connection -> offsets.claim(connection, partitions, topicIds));
    }

    void process(ConsumerRecords<byte[], byte[]> poll, Map<TopicPartition, Claim> claims) throws SQLException {
        var advanced = new HashMap<TopicPartition, Claim>();
        poll.partitions().forEach(partition -> {
            long next = poll.records(partition).getLast().offset() + 1;
            advanced.put(partition, new Claim(next, claims.get(partition).epoch()));
        });
        var events = new PolledEvents();
        try (var spans = new EventSpans()) {
            poll.forEach(received -> {
                var message = InboundRecord.of(received, prefix);
                events.add(message);
                spans.add(message.topic(), message.traceparent());
            });
            var failed = inTransaction(events, advanced, spans);
            consumed.add(poll.count() - failed.size());
            deadLetters.add(failed.size());
            failed.forEach((message, reason) -> log(message, reason, spans));
        }
    }

    private Map<InboundRecord, String> inTransaction(
            PolledEvents events, Map<TopicPartition, Claim> advanced, EventSpans spans) throws SQLException {
        try {
            return transactions.call(connection -> {
                offsets.advance(connection, advanced);
                return process(events, connection);
            });
        } catch (SQLException | RuntimeException e) {
            spans.failed(e);
            throw e;
        }
    }

    /** With the ids of the trace in which the change was made. */
    private static void log(InboundRecord message, String reason, EventSpans spans) {
        try (var current = spans.of(message.topic(), message.traceparent()).makeCurrent()) {
            LOG.errorf(
                    "Dead letter: %s, partition %d, offset %d: %s",
                    message.topic(), message.partition(), message.offset(), reason);
        }
    }

    boolean consumes(String topic) {
        return handlers.topics().contains(topic);
    }

    /** Processes a dead letter once more; false if it fails again and stays. */
    boolean retry(InboundRecord message) throws SQLException {
        var events = new PolledEvents();
        events.add(message);
        return transactions.call(connection -> {
            DeadLetterTable.delete(connection, message);
            return process(events, connection).isEmpty();
        });
    }

    private Map<InboundRecord, String> process(PolledEvents events, Connection connection) throws SQLException {
        var oldest = ConsumedRepublications.lock(connection, events.topics(), events.endingTopics());
        endedEpoch.add(events.leaveOutOlderThan(oldest));
        var failed = new LinkedHashMap<>(events.unreadable());
        for (var topic : handlers.topics()) {
            process(topic, events, connection).forEach((received, reason) -> failed.put(received.message(), reason));
        }
        DeadLetterTable.insert(connection, failed);
        var incomplete = handlers.complete(events.republications(), connection);
        DeadLetterTable.insert(connection, incomplete);
        failed.putAll(incomplete);
        return failed;
    }

    private Map<ReceivedEvent, String> process(String topic, PolledEvents events, Connection connection)
            throws SQLException {
        var failed = new LinkedHashMap<ReceivedEvent, String>();
        var batch = events.newest(topic);
        while (!batch.isEmpty()) {
            var failing = handlers.apply(topic, batch, connection);
            failed.putAll(failing);
            batch = events.older(topic, failing.keySet());
        }
        return failed;
    }

    long consumed() {
        return consumed.sum();
    }

    long deadLetters() {
        return deadLetters.sum();
    }

    /** Messages that were left out, since their epoch ended with a republication. */
    long endedEpoch() {
        return endedEpoch.sum();
    }

    long startedOver() {
        return offsets.startedOver();
    }
}
