package vn.vuonlen.kit.consumer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import vn.vuonlen.kit.consumer.ConsumerOffsets.Claim;

/**
 * The partitions of one consumer. A partition is read only after it was claimed in the database, from the offset stored
 * there for this log of its topic; until then, and after a failure, it is paused.
 */
final class ClaimedPartitions implements ConsumerRebalanceListener {

    /** How often the ids of the topics are compared: a topic may be created again while it is read. */
    private static final Duration TOPICS_COMPARED = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;
    private final TopicIds topicIds;
    private final PollTransaction pollTransaction;
    private final Map<TopicPartition, Claim> claims = new HashMap<>();
    private final Map<TopicPartition, UUID> claimedTopics = new HashMap<>();
    private final Set<TopicPartition> unclaimed = new HashSet<>();
    private long compared = System.nanoTime();

    ClaimedPartitions(Consumer<byte[], byte[]> consumer, TopicIds topicIds, PollTransaction pollTransaction) {
        this.consumer = consumer;
        this.topicIds = topicIds;
        this.pollTransaction = pollTransaction;
    }

    /** Claims what is not claimed yet, goes to the stored offsets and resumes. */
    void claim() throws SQLException {
        if (!unclaimed.isEmpty()) {
            var topics = topicIds.of(unclaimed);
            claims.putAll(pollTransaction.claim(unclaimed, topics));
            unclaimed.forEach(partition -> {
                claimedTopics.put(partition, topics.get(partition.topic()));
                consumer.seek(partition, claims.get(partition).nextOffset());
            });
            consumer.resume(unclaimed);
            unclaimed.clear();
        }
    }

    /**
     * After a poll that the broker answered. What was consumed of a new log from an old offset on does no harm, but for the
     * end of a republication: a topic that was created again is claimed again, and so read from its beginning.
     */
    void compareTopics() {
        if (System.nanoTime() - compared > TOPICS_COMPARED.toNanos()) {
            compared = System.nanoTime();
            pause(createdAgain());
        }
    }

    /** Whether what was read is of another log than the claimed one; then everything is claimed and read again. */
    boolean rewindIfCreatedAgain() {
        if (createdAgain().isEmpty()) {
            return false;
        }
        rewind();
        return true;
    }

    private List<TopicPartition> createdAgain() {
        var topics = topicIds.of(claims.keySet());
        return claims.keySet().stream()
                .filter(partition -> !claimedTopics.get(partition).equals(topics.get(partition.topic())))
                .toList();
    }

    Map<TopicPartition, Claim> claims() {
        return claims;
    }

    /**
     * After a failed poll transaction it may be unknown whether it committed: the next claim reads the stored offsets.
     */
    void rewind() {
        pause(consumer.assignment());
    }

    /** Messages behind the position of this consumer, by the name of the topic on the broker. */
    Map<String, Long> lags() {
        return claims.keySet().stream()
                .collect(groupingBy(
                        TopicPartition::topic,
                        summingLong(partition -> consumer.currentLag(partition).orElse(0))));
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        pause(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(claims::remove);
        unclaimed.removeAll(partitions);
    }

    private void pause(Collection<TopicPartition> partitions) {
        consumer.pause(partitions);
        unclaimed.addAll(partitions);
    }
}
