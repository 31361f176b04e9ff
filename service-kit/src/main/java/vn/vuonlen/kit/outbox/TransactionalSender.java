package vn.vuonlen.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Sends batches, each call in one Kafka transaction. The broker lets only the newest sender of a service commit: one that
 * froze and wakes is fenced. After any failure the sender is of no more use; make another.
 */
final class TransactionalSender implements AutoCloseable {

    private final RelaySettings settings;
    private final Producer<byte[], byte[]> producer;
    private final Map<String, CloudEvent> events = new HashMap<>();
    private final Map<String, Integer> partitions = new HashMap<>();

    TransactionalSender(RelaySettings settings) {
        this.settings = settings;
        this.producer = new KafkaProducer<>(kafka(settings), new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static Map<String, Object> kafka(RelaySettings settings) {
        var kafka = new HashMap<String, Object>(settings.kafka());
        kafka.put("client.id", settings.service() + "-relay");
        kafka.put("transactional.id", settings.prefix() + settings.service());
        kafka.put("acks", "all");
        kafka.put("compression.type", "lz4");
        kafka.put("batch.size", 256 * 1024);
        kafka.put("linger.ms", 5);
        // Shorter than the database waits for an idle session: a broker that is away does not cost us the lock.
        kafka.put("max.block.ms", 10_000);
        kafka.put("request.timeout.ms", 5_000);
        kafka.put("delivery.timeout.ms", 10_000);
        kafka.put("transaction.timeout.ms", 30_000);
        kafka.put("reconnect.backoff.max.ms", 1_000);
        return kafka;
    }

    /** Returns when all is committed. What the broker finds too large to take is in the exception. */
    void send(List<ChangeBatch> batches) {
        var refused = new ConcurrentHashMap<PendingChange, String>();
        producer.beginTransaction();
        try {
            for (var batch : batches) {
                send(batch, refused);
            }
            producer.commitTransaction();
        } catch (KafkaException e) {
            if (refused.isEmpty()) {
                throw e;
            }
            throw new Refused(refused, e);
        }
    }

    private void send(ChangeBatch batch, Map<PendingChange, String> refused) {
        var topic = batch.topic();
        var event = events.computeIfAbsent(topic.topic(), name -> new CloudEvent(settings.service(), topic));
        for (var change : batch.sendable()) {
            producer.send(record(topic, change, event), (sent, failure) -> {
                if (failure instanceof RecordTooLargeException || failure instanceof RecordBatchTooLargeException) {
                    refused.put(change, "The broker refused it: " + failure.getMessage());
                }
            });
        }
    }

    private ProducerRecord<byte[], byte[]> record(PublishedTopic topic, PendingChange change, CloudEvent event) {
        String name = settings.wireName(topic);
        int of = partitions.computeIfAbsent(
                name, missing -> producer.partitionsFor(missing).size());
        int partition = Utils.toPositive(Utils.murmur2(change.partitionKey().getBytes(UTF_8))) % of;
        return new ProducerRecord<>(
                name, partition, null, change.key().getBytes(UTF_8), change.value(), event.of(change));
    }

    /** Without waiting: nothing is on its way that a committed transaction would need. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    /** The broker refused some of the changes for what they are, and with them the whole transaction. */
    static final class Refused extends RuntimeException {

        private final transient Map<PendingChange, String> reasons;

        Refused(Map<PendingChange, String> reasons, KafkaException cause) {
            super(cause);
            this.reasons = Map.copyOf(reasons);
        }

        Map<PendingChange, String> reasons() {
            return reasons;
        }
    }
}
