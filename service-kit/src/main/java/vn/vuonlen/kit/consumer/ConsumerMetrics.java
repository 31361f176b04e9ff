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
        Gauge.builder("vuonlen.inbox.lag", consumer, EventConsumer::lag)
                .description("Messages that this process has still to read")
                .register(metrics);
    }
}
