package vn.vuonlen.kit.consumer;

import java.util.List;
import org.apache.kafka.common.TopicPartition;

/** Another consumer has claimed a partition; what this one made of its messages must not be committed. */
final class LostPartition extends RuntimeException {

    LostPartition(List<TopicPartition> partitions) {
        super("Another consumer has claimed one of " + partitions);
    }
}
