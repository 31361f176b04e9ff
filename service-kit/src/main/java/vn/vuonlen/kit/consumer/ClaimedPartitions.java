package vn.vuonlen.kit.consumer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import vn.vuonlen.kit.consumer.ConsumerOffsets.Claim;

/**
 * The partitions of one consumer. A partition is read only after it was claimed in the database, from the offset stored
 * there; until then, and after a failure, it is paused.
 */
final class ClaimedPartitions implements ConsumerRebalanceListener {

    private final Consumer<byte[], byte[]> consumer;
    private final PollTransaction pollTransaction;
    private final Map<TopicPartition, Claim> claims = new HashMap<>();
    private final Set<TopicPartition> unclaimed = new HashSet<>();

    ClaimedPartitions(Consumer<byte[], byte[]> consumer, PollTransaction pollTransaction) {
        this.consumer = consumer;
        this.pollTransaction = pollTransaction;
    }

    /** Claims what is not claimed yet, goes to the stored offsets and resumes. */
    void claim() throws SQLException {
        if (!unclaimed.isEmpty()) {
            claims.putAll(pollTransaction.claim(unclaimed));
            unclaimed.forEach(
                    partition -> consumer.seek(partition, claims.get(partition).nextOffset()));
            consumer.resume(unclaimed);
            unclaimed.clear();
        }
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
