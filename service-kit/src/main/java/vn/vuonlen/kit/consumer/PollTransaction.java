package vn.vuonlen.kit.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import vn.vuonlen.kit.consumer.ConsumerOffsets.Claim;
import vn.vuonlen.kit.consumer.PolledEvents.Opened;

/** One poll in one transaction: offsets, versions heard, effects and parked messages, or nothing of all that. */
final class PollTransaction {

    private static final Logger LOG = Logger.getLogger(PollTransaction.class);

    private final DataSource database;
    private final ConsumerOffsets offsets;
    private final Handlers handlers;
    private final String prefix;
    private final LongAdder heard = new LongAdder();
    private final LongAdder parked = new LongAdder();

    PollTransaction(DataSource database, ConsumerOffsets offsets, Handlers handlers, String prefix) {
        this.database = database;
        this.offsets = offsets;
        this.handlers = handlers;
        this.prefix = prefix;
    }

    Map<TopicPartition, Claim> claim(Collection<TopicPartition> partitions) throws SQLException {
        try (var connection = database.getConnection()) {
            return offsets.claim(connection, partitions);
        }
    }

    void digest(ConsumerRecords<byte[], byte[]> poll, Map<TopicPartition, Claim> claims) throws SQLException {
        var to = new HashMap<TopicPartition, Claim>();
        poll.partitions().forEach(partition -> {
            long next = poll.records(partition).getLast().offset() + 1;
            to.put(partition, new Claim(next, claims.get(partition).epoch()));
        });
        var mail = new PolledEvents();
        poll.forEach(kept -> mail.add(InboundRecord.of(kept, prefix)));
        var failed = inTransaction(connection -> {
            offsets.advance(connection, to);
            return digest(mail, connection);
        });
        heard.add(poll.count() - failed.size());
        parked.add(failed.size());
        failed.forEach((message, reason) -> LOG.errorf(
                "Parked %s, partition %d, offset %d: %s",
                message.topic(), message.partition(), message.offset(), reason));
    }

    boolean consumes(String topic) {
        return handlers.topics().contains(topic);
    }

    /** Tries a parked message once more; false if it stays parked. */
    boolean again(InboundRecord message) throws SQLException {
        var mail = new PolledEvents();
        mail.add(message);
        return inTransaction(connection -> {
            DeadLetterTable.leave(connection, message);
            return digest(mail, connection).isEmpty();
        });
    }

    private Map<InboundRecord, String> digest(PolledEvents mail, Connection connection) throws SQLException {
        var failed = new LinkedHashMap<>(mail.unreadable());
        for (var topic : handlers.topics()) {
            digest(topic, mail, connection).forEach((opened, reason) -> failed.put(opened.message(), reason));
        }
        DeadLetterTable.park(connection, failed);
        return failed;
    }

    private Map<Opened, String> digest(String topic, PolledEvents mail, Connection connection) throws SQLException {
        var failed = new LinkedHashMap<Opened, String>();
        var batch = mail.newest(topic);
        while (!batch.isEmpty()) {
            var failing = handlers.apply(topic, batch, connection);
            failed.putAll(failing);
            batch = mail.older(topic, failing.keySet());
        }
        return failed;
    }

    private <T> T inTransaction(Work<T> work) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                // Should this process freeze now, the next owner of the partitions does not wait for it for ever.
                statement.execute("SET LOCAL idle_in_transaction_session_timeout = '30s'");
                T result = work.in(connection);
                connection.commit();
                connection.setAutoCommit(true);
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                undo(connection, e);
                throw e;
            }
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private static void undo(Connection connection, Throwable cause) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    long heard() {
        return heard.sum();
    }

    long parked() {
        return parked.sum();
    }
}
