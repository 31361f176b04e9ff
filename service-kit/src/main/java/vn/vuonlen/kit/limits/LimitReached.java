package vn.vuonlen.kit.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Counts what each limit refused or cut. The labels are this enum: no caller can add one. */
@Singleton
public class LimitReached {

    public enum Limit {
        REQUESTS,
        STREAMS,
        UPLOADS,
        OPEN_JOBS,
        BODY_DEADLINE,
        BODY_MEMORY,
        BODY_SIZE,
        LINE_LENGTH,
        UPLOAD_PACE,
        HEAD_DEADLINE,
        READING_PACE
    }

    private final Map<Limit, Counter> counters = new EnumMap<>(Limit.class);

    LimitReached(MeterRegistry metrics) {
        for (var limit : Limit.values()) {
            counters.put(
                    limit,
                    Counter.builder("vuonlen.limit.reached")
                            .description("Requests, jobs or connections that were refused or cut by a limit")
                            .tag("limit", limit.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .register(metrics));
        }
    }

    public void count(Limit limit) {
        counters.get(limit).increment();
    }
}
