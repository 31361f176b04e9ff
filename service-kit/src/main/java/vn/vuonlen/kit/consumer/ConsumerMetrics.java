package vn.vuonlen.kit.consumer;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

@Startup
@Singleton
class ConsumerMetrics {

    ConsumerMetrics(MeterRegistry metrics, EventConsumer inbox) {
        FunctionCounter.builder(
                        "vuonlen.parked", inbox, kept -> kept.digestion().parked())
                .description("Messages that could not be digested; each waits in the table of that name")
                .register(metrics);
        FunctionCounter.builder("vuonlen.heard", inbox, kept -> kept.digestion().heard())
                .description("Messages that were digested")
                .register(metrics);
        Gauge.builder("vuonlen.inbox.lag", inbox, EventConsumer::lag)
                .description("Messages still to be read by this process")
                .register(metrics);
    }
}
