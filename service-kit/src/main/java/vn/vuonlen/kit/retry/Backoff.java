package vn.vuonlen.kit.retry;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits between attempts, longer each time, until told to stop. */
public final class Backoff {

    private static final Duration LONGEST = Duration.ofSeconds(5);

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
        next = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
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

    /** After a success: the next failure is tried again soon. */
    public synchronized void restored() {
        next = first;
    }

    public void stop() {
        stopped.countDown();
    }

    public boolean isOver() {
        return stopped.getCount() == 0;
    }
}
