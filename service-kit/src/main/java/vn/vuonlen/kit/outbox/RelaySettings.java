package vn.vuonlen.kit.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What a relay is opened with. {@code service} names the owner in events, in its lock and in its Kafka transactions.
 */
record RelaySettings(
        String service,
        String prefix,
        int batch,
        int maxValueBytes,
        Duration pause,
        Duration longestPause,
        short replicationFactor,
        Optional<String> republish,
        Map<String, Object> kafka) {

    /** The topic's name on the broker. The prefix separates installations that share one. */
    String topicName(PublishedTopic topic) {
        return prefix + topic.topic();
    }

    Producer<byte[], byte[]> producer() {
        var settings = new HashMap<String, Object>(kafka);
        settings.put("client.id", service + "-relay");
        settings.put("transactional.id", prefix + service);
        settings.put("acks", "all");
        settings.put("compression.type", "lz4");
        settings.put("batch.size", 256 * 1024);
        settings.put("linger.ms", 5);
        // Shorter than the idle timeout of the relay's session: a broker that is away does not cost the lock.
        settings.put("max.block.ms", 10_000);
        settings.put("request.timeout.ms", 5_000);
        settings.put("delivery.timeout.ms", 10_000);
        // What a frozen relay had sent holds up every consumer of its topics: until another relay fences it, once the
        // server has ended its session, or until the broker aborts it if there is no other.
        settings.put("transaction.timeout.ms", 15_000);
        settings.put("reconnect.backoff.max.ms", 1_000);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
