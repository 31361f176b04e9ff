package vn.vuonlen.kit.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay when a writer of the same process commits. A signal is never lost: it ends the next wait. */
@Singleton
class WakeUp {

    private final Semaphore signals = new Semaphore(0);

    void signal() {
        if (signals.availablePermits() == 0) {
            signals.release();
        }
    }

    boolean await(Duration atMost) throws InterruptedException {
        boolean signalled = signals.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        signals.drainPermits();
        return signalled;
    }
}
