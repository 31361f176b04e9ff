package vn.vuonlen.kit.consumer;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import vn.vuonlen.kit.consumer.ConsumerOffsets.Claim;
import vn.vuonlen.kit.retry.Backoff;
import vn.vuonlen.kit.retry.LoopStatus;

/**
 * Listens for ever. A partition is read only while it is claimed in the database, from the offset that stands there; until
 * then, and after any failure, it is paused. Only {@link #stop()} is called from another thread.
 */
final class ConsumerLoop implements Runnable, ConsumerRebalanceListener {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final ConsumerSettings listening;
    private final Set<String> topics;
    private final PollTransaction digestion;
    private final Map<TopicPartition, Claim> claims = new HashMap<>();
    private final Set<TopicPartition> unclaimed = new HashSet<>();
    private final Backoff patience = new Backoff(Duration.ofMillis(200));
    private final LoopStatus trouble = new LoopStatus("The inbox");
    private volatile Consumer<byte[], byte[]> consumer;
    private volatile long lag;

    ConsumerLoop(ConsumerSettings listening, Set<String> topics, PollTransaction digestion) {
        this.listening = listening;
        this.topics = topics;
        this.digestion = digestion;
    }

    @Override
    public void run() {
        while (!patience.isOver()) {
            try (var opened = listening.open()) {
                consumer = opened;
                claims.clear();
                unclaimed.clear();
                opened.subscribe(
                        topics.stream().map(topic -> listening.prefix() + topic).toList(), this);
                listen();
            } catch (WakeupException e) {
                // stop() was called.
            } catch (RuntimeException | Error e) {
                // Even an error: a listener that is silently dead would be the worst of all.
                trouble.is(e);
                patience.await();
            }
        }
    }

    private void listen() {
        while (!patience.isOver()) {
            try {
                claim();
                var poll = consumer.poll(POLL);
                if (!poll.isEmpty()) {
                    digestion.digest(poll, claims);
                }
                lag = claims.keySet().stream()
                        .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                        .sum();
                trouble.over();
                patience.restored();
            } catch (KafkaException e) {
                throw e;
            } catch (SQLException | RuntimeException e) {
                rewind(e);
            }
        }
    }

    private void claim() throws SQLException {
        if (!unclaimed.isEmpty()) {
            claims.putAll(digestion.claim(unclaimed));
            unclaimed.forEach(
                    partition -> consumer.seek(partition, claims.get(partition).nextOffset()));
            consumer.resume(unclaimed);
            unclaimed.clear();
        }
    }

    /** Nothing was committed, or nobody knows: the database will say where to go on. Polling meanwhile keeps our place in the group. */
    private void rewind(Exception cause) {
        trouble.is(cause);
        hold(consumer.assignment());
        consumer.poll(patience.next());
    }

    private void hold(Collection<TopicPartition> partitions) {
        consumer.pause(partitions);
        unclaimed.addAll(partitions);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        hold(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(claims::remove);
        unclaimed.removeAll(partitions);
    }

    void stop() {
        patience.stop();
        var listener = consumer;
        if (listener != null) {
            listener.wakeup();
        }
    }

    Optional<String> trouble() {
        return trouble.reason();
    }

    /** Messages that this consumer has still to read. */
    long lag() {
        return lag;
    }
}
