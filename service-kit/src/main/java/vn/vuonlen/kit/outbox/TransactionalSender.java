package vn.vuonlen.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Utils;
import vn.vuonlen.kit.republication.RepublicationCompleted;

/**
 * Sends batches, each call in one Kafka transaction. The broker lets only the newest sender of a service commit: one
 * that froze and resumes is fenced. After any failure the sender is unusable and must be replaced.
 */
final class TransactionalSender implements AutoCloseable {

    private final RelaySettings settings;
    private final Producer<byte[], byte[]> producer;
    private final Map<String, CloudEvent> events = new HashMap<>();
    private final Map<String, Integer> partitions = new HashMap<>();

    TransactionalSender(RelaySettings settings) {
        this.settings = settings;
        this.producer = settings.producer();
        try {
            producer.initTransactions();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Returns after the commit. The exception names the changes that are too large for the broker. */
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

    /** Publishes the end of a republication in every partition of a topic. */
    void sendEnd(PublishedTopic topic, int epoch) {
        String name = settings.topicName(topic);
        var end = new RepublicationCompleted(epoch, partitions(name));
        producer.beginTransaction();
        for (int partition = 0; partition < end.partitions(); partition++) {
            var headers = new RecordHeaders();
            end.headers(settings.service(), topic.topic(), partition, Instant.now())
                    .forEach((header, text) -> headers.add(header, text.getBytes(UTF_8)));
            producer.send(new ProducerRecord<>(name, partition, null, end.key(), end.value(), headers));
        }
        producer.commitTransaction();
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
        String name = settings.topicName(topic);
        int partition = Utils.toPositive(Utils.murmur2(change.partitionKey().getBytes(UTF_8))) % partitions(name);
        return new ProducerRecord<>(
                name, partition, null, change.key().getBytes(UTF_8), change.value(), event.of(change));
    }

    private int partitions(String topic) {
        return partitions.computeIfAbsent(
                topic, missing -> producer.partitionsFor(missing).size());
    }

    /** Without waiting: no committed transaction has records in flight. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    /** The broker refused some of the changes for their size, and with them the whole transaction. */
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
