package vn.vuonlen.local;

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
class StartsTest {
    private static final Set<Thread.State> SETTLED = Set.of(Thread.State.WAITING, Thread.State.TERMINATED);

    private final Starts starts = new Starts();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void whatIsBeingStartedIsInterrupted() throws Exception {
        FutureTask<String> slow = started(() -> {
            begun.countDown();
            goOn.await();
            return "never";
        });
        begun.await();

        starts.end();

        ExecutionException failure = assertThrows(ExecutionException.class, slow::get);
        assertEquals(InterruptedException.class, failure.getCause().getClass());
    }

    @Test
    void theEndWaitsForWhatCannotBeInterrupted() throws Exception {
        FutureTask<String> stubborn = started(() -> {
            begun.countDown();
            uninterrupted(goOn);
            return "up";
        });
        begun.await();

        Thread end = Thread.ofPlatform().daemon().start(starts::end);

        while (!SETTLED.contains(end.getState())) {
            Thread.onSpinWait();
        }
        assertEquals(Thread.State.WAITING, end.getState());
        goOn.countDown();
        end.join();
        assertEquals("up", stubborn.get());
    }

    @Test
    void nothingIsStartedAfterTheEnd() {
        starts.end();

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
                // As PostgreSQL's start, it goes on.
            }
        }
    }
}
