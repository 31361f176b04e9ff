package vn.vuonlen.funding.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.RepeatedAttack;
import vn.vuonlen.infrastructure.testing.Suite;

/** 64 callers at once take 100 đồng each of a line of 1,000. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
@RepeatedAttack
@Tag("attack-races")
class LedgerRaceTest {

    private static final int CALLERS = 64;
    private static final long LINE = 1_000;
    private static final long SHARE = 100;

    /** The ledger's tables without CHECK or trigger, so that the statement alone is tested. */
    private static final String UNCHECKED = """
            CREATE SCHEMA IF NOT EXISTS unchecked;
            CREATE TABLE IF NOT EXISTS unchecked.balance (LIKE public.balance INCLUDING DEFAULTS);
            CREATE TABLE IF NOT EXISTS unchecked.ledger_entry (LIKE public.ledger_entry INCLUDING DEFAULTS);
            CREATE TABLE IF NOT EXISTS unchecked.ledger_posting (LIKE public.ledger_posting INCLUDING DEFAULTS);
            """;

    @Inject
    Ledger ledger;

    @Inject
    Session session;

    @Inject
    DataSource database;

    @BeforeEach
    void createTablesWithoutConstraints() throws Exception {
        new LedgerLines(database).execute(UNCHECKED);
    }

    @Test
    void theLedgerNeverOverdrawsALine() throws Exception {
        var line = new LedgerLines(database).opened(LINE, ledger);

        long taken = takenAtOnce(() -> QuarkusTransaction.requiringNew()
                .call(() ->
                        ledger.post(LedgerAct.ALLOCATION_PROPOSED, line, new Vnd(SHARE), UUID.randomUUID(), "a test")));

        assertEquals(LINE, taken);
        assertEquals(0, new LedgerLines(database).balance(line, Account.AVAILABLE));
    }

    @Test
    void theGuardAlonePreventsOverdrawing() throws Exception {
        assertEquals(LINE, takenUnchecked(LedgerAct.ALLOCATION_PROPOSED.statement()));
    }

    @Test
    void withoutTheGuardEveryCallerTakesTheSameMoney() throws Exception {
        assertEquals(CALLERS * SHARE, takenUnchecked(LedgerAct.ALLOCATION_PROPOSED.statement("")));
    }

    private long takenUnchecked(String statement) throws Exception {
        var line = UUID.randomUUID();
        new LedgerLines(database)
                .execute("INSERT INTO unchecked.balance (budget_id, granted, available) VALUES ('%s', -%d, %d)"
                        .formatted(line, LINE, LINE));
        return takenAtOnce(() -> QuarkusTransaction.requiringNew().call(() -> {
            session.createNativeMutationQuery("SET LOCAL search_path TO unchecked, public")
                    .executeUpdate();
            return session.createNativeMutationQuery(statement)
                            .setParameter(1, SHARE)
                            .setParameter(2, line)
                            .setParameter(3, UUID.randomUUID())
                            .setParameter(4, "a test")
                            .executeUpdate()
                    > 0;
        }));
    }

    private static long takenAtOnce(Callable<Boolean> taking) throws Exception {
        var barrier = new CyclicBarrier(CALLERS);
        var callers = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(() -> {
                barrier.await(10, TimeUnit.SECONDS);
                return taking.call();
            });
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
