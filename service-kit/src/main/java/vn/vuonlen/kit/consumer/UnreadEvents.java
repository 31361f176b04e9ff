package vn.vuonlen.kit.consumer;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import vn.vuonlen.kit.installation.Installation;

/** Whether the consumer of this service has read what the topics hold, whichever of its processes reads them. */
@Singleton
public class UnreadEvents {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration FETCH = Duration.ofSeconds(5);

    private final ConsumerSettings settings;
    private final ConsumerOffsets offsets;
    private final Set<String> topics;
    private final DataSource database;
    private final boolean enabled;

    UnreadEvents(
            ConsumerConfig config, @All List<TopicHandler> handlers, DataSource database, Installation installation) {
        String consumer = config.name().orElse(installation.service());
        this.settings = new ConsumerSettings(
                consumer + "-end", installation.topicPrefix(), 1, config.sessionTimeout(), installation.kafka());
        this.offsets = new ConsumerOffsets(consumer);
        this.topics = new Handlers(handlers).topics();
        this.database = database;
        this.enabled = config.enabled();
    }

    /** Whether this process consumes at all. */
    public boolean isEnabled() {
        return enabled;
    }

    /** @return whether within this time everything was read that the topics hold now */
    public boolean awaitNone(Duration limit) throws SQLException {
        try (var consumer = settings.openWithoutGroup()) {
            var partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(settings.prefix() + topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            long deadline = System.nanoTime() + limit.toNanos();
            while (!allRead(consumer, ends)) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                Thread.sleep(PAUSE);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean allRead(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) throws SQLException {
        var stored = stored();
        var unread = ends.keySet().stream()
                .filter(partition -> stored.getOrDefault(partition, 0L) < ends.get(partition))
                .toList();
        ends.keySet().forEach(partition -> consumer.seek(partition, stored.getOrDefault(partition, 0L)));
        consumer.pause(ends.keySet());
        consumer.resume(unread);
        long deadline = System.nanoTime() + FETCH.toNanos();
        while (!atEnd(consumer, unread, ends)) {
            // Between the next offset and the end may lie what is no event: the ends of the producer's transactions.
            if (!consumer.poll(PAUSE).isEmpty() || System.nanoTime() > deadline) {
                return false;
            }
        }
        return true;
    }

    private Map<TopicPartition, Long> stored() throws SQLException {
        try (var connection = database.getConnection()) {
            return offsets.stored(connection);
        }
    }

    private static boolean atEnd(
            Consumer<?, ?> consumer, List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        return partitions.stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition));
    }
}
