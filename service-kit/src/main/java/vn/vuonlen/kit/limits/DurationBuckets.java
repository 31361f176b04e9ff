package vn.vuonlen.kit.limits;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Counts how many requests were answered within each of a few durations. Few, since each is a series for every operation
 * and status; a second is among them, since alarms ask for the share that took longer.
 */
@Singleton
public class DurationBuckets implements MeterFilter {

    private static final String REQUESTS = "http.server.requests";

    private static final DistributionStatisticConfig BUCKETS = DistributionStatisticConfig.builder()
            .serviceLevelObjectives(Stream.of(50, 100, 250, 500, 1_000, 2_500, 10_000)
                    .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
                    .toArray())
            .build();

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return id.getName().equals(REQUESTS) ? BUCKETS.merge(config) : config;
    }
}
