package vn.vuonlen.funding.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;

/** 16 callers, each on a connection of its own, take 100 đồng of a line of 1,000: with the guard and without it. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class LedgerRaceTest {

    private static final int CALLERS = 16;
    private static final long LINE = 1_000;
    private static final long SHARE = 100;

    @Inject
    Ledger ledger;

    @Inject
    DataSource database;

    private interface Taking {
        boolean take(UUID line, CyclicBarrier barrier) throws Exception;
    }

    @Test
    void with_the_guard_no_more_is_taken_than_there_is() throws Exception {
        var line = new LedgerLines(database).opened(LINE, ledger);

        long taken = takenAtOnce(line, this::guarded);

        assertEquals(LINE, taken);
        assertEquals(0, new LedgerLines(database).balance(line, Account.AVAILABLE));
    }

    @Test
    void without_the_guard_the_same_money_is_taken_twice() throws Exception {
        var line = new LedgerLines(database).opened(LINE, ledger);

        long taken = takenAtOnce(line, this::unguarded);

        assertTrue(taken > LINE, "the race was not run: " + taken);
    }

    private boolean guarded(UUID line, CyclicBarrier barrier) throws Exception {
        barrier.await(10, TimeUnit.SECONDS);
        return QuarkusTransaction.requiringNew()
                .call(() -> ledger.post(Act.ALLOCATION_PROPOSED, line, new Vnd(SHARE), UUID.randomUUID(), "a test"));
    }

    /** Reads, decides, writes what it decided: every constraint of the table is content, and the line is overdrawn. */
    private boolean unguarded(UUID line, CyclicBarrier barrier)
            throws SQLException, BrokenBarrierException, InterruptedException, TimeoutException {
        long available = new LedgerLines(database).balance(line, Account.AVAILABLE);
        barrier.await(10, TimeUnit.SECONDS);
        if (available < SHARE) {
            return false;
        }
        new LedgerLines(database)
                .execute("UPDATE balance SET available = %d, reserved = %d WHERE budget_id = '%s'"
                        .formatted(available - SHARE, LINE - available + SHARE, line));
        return true;
    }

    private static long takenAtOnce(UUID line, Taking taking) throws Exception {
        var barrier = new CyclicBarrier(CALLERS);
        var callers = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(() -> taking.take(line, barrier));
        }
        long taken = 0;
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            for (var caller : threads.invokeAll(callers)) {
                taken += caller.get() ? SHARE : 0;
            }
        }
        return taken;
    }
}
