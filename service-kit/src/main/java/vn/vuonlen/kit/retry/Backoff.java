package vn.vuonlen.kit.retry;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits between attempts, longer each time, until it is stopped. */
public final class Backoff {

    private static final Duration MAX = Duration.ofSeconds(5);

    private final Duration first;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Duration next;

    public Backoff(Duration first) {
        this.first = first;
        this.next = first;
    }

    /** The wait before the next attempt. */
    public synchronized Duration next() {
        var now = next;
        var longer = now.multipliedBy(2);
        next = longer.compareTo(MAX) < 0 ? longer : MAX;
        return now;
    }

    public void await() {
        try {
            stopped.await(next().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
        }
    }

    /** After a success, the next wait is short again. */
    public synchronized void reset() {
        next = first;
    }

    public void stop() {
        stopped.countDown();
    }

    public boolean isStopped() {
        return stopped.getCount() == 0;
    }
}
