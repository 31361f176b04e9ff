package vn.vuonlen.kit.consumer;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * How far the consumer of this process is behind, for metrics. A poll that returns nothing is no sign of life: it also
 * returns nothing while the broker is away. So it counts as successful only if the broker answered since the last one: a
 * fetch, or a heartbeat of a consumer that has no partition to fetch from.
 */
final class ConsumerProgress {

    /** An idle consumer gets an answer to a fetch twice a second, and to a heartbeat every two seconds. */
    static final Duration LATE = Duration.ofSeconds(30);

    private volatile Map<String, Long> lags = Map.of();
    private final Map<String, Long> behindSince = new ConcurrentHashMap<>();
    private volatile long lastPoll = System.nanoTime();
    private double answers;

    /**
     * After each poll whose records, if any, were processed and committed.
     *
     * @return whether the broker answered since the last one
     */
    boolean polled(Consumer<?, ?> consumer, ClaimedPartitions partitions, boolean records) {
        boolean answered = records || isAnswered(consumer, !partitions.claims().isEmpty());
        if (answered) {
            lastPoll = System.nanoTime();
        }
        lags(partitions.lags());
        return answered;
    }

    void lags(Map<String, Long> now) {
        lags = now;
        behindSince.keySet().removeIf(topic -> lag(topic) == 0);
        now.forEach((topic, lag) -> {
            if (lag > 0) {
                behindSince.putIfAbsent(topic, System.nanoTime());
            }
        });
    }

    private boolean isAnswered(Consumer<?, ?> consumer, boolean fetches) {
        double before = answers;
        answers = fetches
                ? total(consumer, "consumer-fetch-manager-metrics", "fetch-total")
                : total(consumer, "consumer-coordinator-metrics", "heartbeat-total");
        return answers > before;
    }

    private static double total(Consumer<?, ?> consumer, String group, String name) {
        return consumer.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals(name)
                        && metric.getKey().group().equals(group))
                .mapToDouble(metric -> ((Number) metric.getValue().metricValue()).doubleValue())
                .sum();
    }

    /** Messages that this consumer has still to read, as its last successful poll saw the end of the topic. */
    long lag(String topic) {
        return lags.getOrDefault(topic, 0L);
    }

    /** Since a poll last saw the end of the topic; zero while it is reached. */
    Duration behind(String topic) {
        var since = behindSince.get(topic);
        return since == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }

    /** Since the last successful poll, or since the start. */
    Duration sinceLastPoll() {
        return Duration.ofNanos(System.nanoTime() - lastPoll);
    }

    /** Why events do not arrive although no poll fails; empty while they do. */
    Optional<String> failure() {
        var since = sinceLastPoll();
        return since.compareTo(LATE) < 0
                ? Optional.empty()
                : Optional.of("Kafka has not answered for %d seconds".formatted(since.toSeconds()));
    }
}
