package vn.vuonlen.kit.rebuild;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.rebuild.RebuildPass.Seen;

/** How far the rebuild is, as this process saw it last. */
@Startup
@Singleton
class RebuildMetrics {

    private volatile Optional<Seen> seen = Optional.empty();
    private volatile long changed = System.nanoTime();

    RebuildMetrics(MeterRegistry metrics, @All List<RebuiltProjections> projections) {
        if (projections.isEmpty()) {
            return;
        }
        Gauge.builder(
                        "vuonlen.rebuild.running",
                        () -> seen.filter(now -> !now.equals(Seen.DUE)).isPresent() ? 1 : 0)
                .description("1 while the projections are built again beside those that are served")
                .register(metrics);
        Gauge.builder("vuonlen.rebuild.to.read", () -> seen.map(Seen::toRead).orElse(0L))
                .description("Messages that the rebuild is behind what is served; 0 while none runs")
                .register(metrics);
        Gauge.builder("vuonlen.rebuild.unchanged", this::secondsUnchanged)
                .description("For how long a rebuild that runs or is due has read nothing; 0 while there is none")
                .baseUnit("seconds")
                .register(metrics);
    }

    void show(Optional<Seen> now) {
        if (!now.map(Seen::read).equals(seen.map(Seen::read))) {
            changed = System.nanoTime();
        }
        seen = now;
    }

    private double secondsUnchanged() {
        return seen.isPresent() ? (System.nanoTime() - changed) / 1_000_000_000.0 : 0;
    }
}
