package vn.vuonlen.kit.limits;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** How much memory the bodies take that are not yet complete. */
@Singleton
class BodyMemory {
    private final AtomicLong taken;
    private final long most;

    BodyMemory(LimitSettings settings, MeterRegistry metrics) {
        this.taken = metrics.gauge("vuonlen.bodies.bytes", new AtomicLong());
        this.most = settings.bodyMemory();
    }

    boolean take(int bytes) {
        if (taken.addAndGet(bytes) > most) {
            taken.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }
}
