package vn.vuonlen.kit.consumer;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.vuonlen.kit.generation.GenerationLock;
import vn.vuonlen.kit.things.ThingDatabase;

/** A process that freezes in its poll transaction, as by SIGSTOP, holds the locks of all counters that it has changed. */
@Execution(ExecutionMode.CONCURRENT)
class FrozenConsumerTest {

    private static final String COUNT = "UPDATE owner_epoch SET epoch = epoch + 1";

    /** The other owner gets the partitions after six seconds, and must not wait for locks much longer. */
    private static final int LIMIT_SECONDS = 10;

    private final ThingDatabase things = new ThingDatabase();

    @Test
    void theNextOwnerWaitsForSecondsAlone() throws Exception {
        var locked = new CountDownLatch(1);
        var awake = new CountDownLatch(1);
        try (var processes = Executors.newVirtualThreadPerTaskExecutor();
                AutoCloseable ended = awake::countDown) {
            var frozen = processes.submit(() -> poll(() -> {
                locked.countDown();
                awake.await();
            }));
            locked.await();

            var next = processes.submit(() -> poll(() -> {}));

            assertEquals(1, next.get(LIMIT_SECONDS, SECONDS));
            awake.countDown();
            assertThrows(ExecutionException.class, frozen::get, "what the frozen one counted was not rolled back");
        }
        assertEquals(2, things.number("SELECT epoch FROM owner_epoch"));
    }

    private interface Pause {
        void await() throws InterruptedException;
    }

    private int poll(Pause pause) throws SQLException {
        return ConsumerSettings.transactions(things.database(), GenerationLock::forConsuming)
                .call(connection -> {
                    try (var statement = connection.createStatement()) {
                        int counted = statement.executeUpdate(COUNT);
                        pause.await();
                        return counted;
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }
}
