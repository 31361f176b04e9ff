package vn.vuonlen.kit.consumer;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

@Startup
@Singleton
class ConsumerMetrics {

    ConsumerMetrics(MeterRegistry metrics, EventConsumer consumer) {
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
        if (consumer.topics().isEmpty()) {
            return;
        }
        for (var topic : consumer.topics()) {
            Gauge.builder("vuonlen.inbox.lag", () -> consumer.lag(topic))
                    .description("Messages that this process had still to read at its last successful poll")
                    .tag("topic", topic)
                    .register(metrics);
        }
        Gauge.builder("vuonlen.inbox.last.poll", consumer, EventConsumer::secondsSinceLastPoll)
                .description("How long ago this process last got an answer of Kafka and committed what it brought")
                .baseUnit("seconds")
                .register(metrics);
    }
}
