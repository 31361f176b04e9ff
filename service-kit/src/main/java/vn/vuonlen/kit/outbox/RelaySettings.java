package vn.vuonlen.kit.outbox;

import java.time.Duration;
import java.util.Map;

/** What a relay needs to know. {@code service} names the owner in events, in its lock and in its Kafka transactions. */
record RelaySettings(
        String service,
        String prefix,
        int batch,
        int maxValueBytes,
        Duration pause,
        Duration longestPause,
        short replicationFactor,
        Map<String, Object> kafka) {

    /** The names of the topics are the same everywhere but for this prefix, which keeps installations on one broker apart. */
    String wireName(PublishedTopic topic) {
        return prefix + topic.topic();
    }
}
