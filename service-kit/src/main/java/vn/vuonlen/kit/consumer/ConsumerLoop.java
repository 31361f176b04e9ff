package vn.vuonlen.kit.consumer;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import vn.vuonlen.kit.retry.Backoff;
import vn.vuonlen.kit.retry.LoopStatus;

/**
 * Polls until it is stopped. A {@link KafkaException} closes the consumer and opens another one; after any other
 * failure the same consumer goes back to the offsets in the database. Only {@link #stop()} is called from another
 * thread.
 */
final class ConsumerLoop implements Runnable {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final ConsumerSettings settings;
    private final Set<String> topics;
    private final PollTransaction pollTransaction;
    private final Backoff backoff = new Backoff(Duration.ofMillis(200));
    private final LoopStatus status = new LoopStatus("The consumer");
    private volatile Consumer<byte[], byte[]> consumer;
    private final ConsumerProgress progress = new ConsumerProgress();

    ConsumerLoop(ConsumerSettings settings, Set<String> topics, PollTransaction pollTransaction) {
        this.settings = settings;
        this.topics = topics;
        this.pollTransaction = pollTransaction;
    }

    @Override
    public void run() {
        while (!backoff.isStopped()) {
            try (var topicIds = settings.topicIds();
                    var opened = settings.open()) {
                consumer = opened;
                var partitions = new ClaimedPartitions(opened, topicIds, pollTransaction);
                opened.subscribe(
                        topics.stream().map(topic -> settings.prefix() + topic).toList(), partitions);
                poll(opened, partitions);
            } catch (WakeupException e) {
                // stop() was called.
            } catch (SecondConsumer.Ended e) {
                backoff.stop();
            } catch (RuntimeException | Error e) {
                // Even after an error: a consumer thread that ends silently would go unnoticed.
                status.failed(e);
                backoff.await();
            }
        }
    }

    private void poll(Consumer<byte[], byte[]> opened, ClaimedPartitions partitions) {
        while (!backoff.isStopped()) {
            try {
                partitions.claim();
                var records = opened.poll(POLL);
                // An end may be of a topic that was created again, and then follows on what was not read.
                if (PolledEvents.haveEnd(records) && partitions.rewindIfCreatedAgain()) {
                    continue;
                }
                if (!records.isEmpty()) {
                    pollTransaction.process(records, partitions.claims());
                }
                if (progress.polled(opened, partitions, !records.isEmpty())) {
                    partitions.compareTopics();
                }
                status.recovered();
                backoff.reset();
            } catch (KafkaException | SecondConsumer.Ended e) {
                throw e;
            } catch (SQLException | RuntimeException e) {
                status.failed(e);
                partitions.rewind();
                // Nothing is read from a paused partition; polling keeps this consumer's place in the group.
                opened.poll(backoff.next());
            }
        }
    }

    void stop() {
        backoff.stop();
        var current = consumer;
        if (current != null) {
            current.wakeup();
        }
    }

    /** Why the loop is stuck at the moment; empty while it makes progress. */
    Optional<String> failure() {
        return status.reason().or(progress::failure);
    }

    /** Messages of a topic that this consumer has still to read. */
    long lag(String topic) {
        return progress.lag(settings.prefix() + topic);
    }

    /** For how long this consumer has not been at the end of a topic. */
    Duration behind(String topic) {
        return progress.behind(settings.prefix() + topic);
    }

    Duration sinceLastPoll() {
        return progress.sinceLastPoll();
    }
}
