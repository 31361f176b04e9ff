package vn.vuonlen.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StartGateTest {
    private static final Set<Thread.State> BLOCKED_OR_DONE = Set.of(Thread.State.WAITING, Thread.State.TERMINATED);

    private final StartGate starts = new StartGate();
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    @Test
    void closingInterruptsAStart() throws Exception {
        FutureTask<String> slow = started(() -> {
            entered.countDown();
            release.await();
            return "never";
        });
        entered.await();

        starts.close();

        ExecutionException failure = assertThrows(ExecutionException.class, slow::get);
        assertEquals(InterruptedException.class, failure.getCause().getClass());
    }

    @Test
    void closingWaitsForAStartThatIgnoresInterrupts() throws Exception {
        FutureTask<String> uninterruptible = started(() -> {
            entered.countDown();
            uninterrupted(release);
            return "up";
        });
        entered.await();

        Thread closing = Thread.ofPlatform().daemon().start(starts::close);

        while (!BLOCKED_OR_DONE.contains(closing.getState())) {
            Thread.onSpinWait();
        }
        assertEquals(Thread.State.WAITING, closing.getState());
        release.countDown();
        closing.join();
        assertEquals("up", uninterruptible.get());
    }

    @Test
    void nothingStartsAfterwards() {
        starts.close();

        assertThrows(InterruptedException.class, () -> starts.run(() -> "a service after its turn"));
    }

    private FutureTask<String> started(Callable<String> work) {
        FutureTask<String> start = new FutureTask<>(() -> starts.run(work));
        Thread.ofPlatform().daemon().start(start);
        return start;
    }

    private static void uninterrupted(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                // Continues, as the start of PostgreSQL does.
            }
        }
    }
}
