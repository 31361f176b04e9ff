package vn.vuonlen.kit.consumer;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

@Startup
@Singleton
class ConsumerMetrics {

    private static final Logger LOG = Logger.getLogger(ConsumerMetrics.class);

    private final DataSource database;
    private final EventConsumer consumer;
    private volatile long waiting;

    ConsumerMetrics(DataSource database, MeterRegistry metrics, EventConsumer consumer) {
        this.database = database;
        this.consumer = consumer;
        var pollTransaction = consumer.pollTransaction();
        FunctionCounter.builder("vuonlen.parked", pollTransaction, PollTransaction::deadLetters)
                .description("Messages that could not be processed; each is in the table dead_letter")
                .register(metrics);
        FunctionCounter.builder("vuonlen.heard", pollTransaction, PollTransaction::consumed)
                .description("Messages that were consumed")
                .register(metrics);
        FunctionCounter.builder("vuonlen.consumer.started.over", pollTransaction, PollTransaction::startedOver)
                .description("Partitions read from the beginning because their topic was deleted and created again")
                .register(metrics);
        FunctionCounter.builder("vuonlen.consumer.ended.epoch", pollTransaction, PollTransaction::endedEpoch)
                .description(
                        "Messages left out because a republication ended their epoch: their owner went back to before it")
                .register(metrics);
        if (consumer.topics().isEmpty()) {
            return;
        }
        for (var topic : consumer.topics()) {
            Gauge.builder("vuonlen.inbox.lag", () -> consumer.lag(topic))
                    .description("Messages that this process had still to read at its last successful poll")
                    .tag("topic", topic)
                    .register(metrics);
            Gauge.builder("vuonlen.inbox.behind", () -> consumer.secondsBehind(topic))
                    .description("For how long this process has not been at the end of the topic; 0 while it is")
                    .baseUnit("seconds")
                    .tag("topic", topic)
                    .register(metrics);
        }
        Gauge.builder("vuonlen.dead.letters", () -> waiting)
                .description("Messages that could not be processed and wait for somebody, whichever process met them")
                .register(metrics);
        Gauge.builder("vuonlen.inbox.last.poll", consumer, EventConsumer::secondsSinceLastPoll)
                .description("How long ago this process last got an answer of Kafka and committed what it brought")
                .baseUnit("seconds")
                .register(metrics);
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        if (consumer.topics().isEmpty()) {
            return;
        }
        try (var connection = database.getConnection()) {
            waiting = DeadLetterTable.count(connection);
        } catch (SQLException e) {
            // Readiness reports that the database is away; the last known number stays.
            LOG.debug("Could not count the dead letters", e);
        }
    }
}
