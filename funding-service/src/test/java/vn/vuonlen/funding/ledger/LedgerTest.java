package vn.vuonlen.funding.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.Suite;

@QuarkusTest
@QuarkusTestResource(Suite.class)
class LedgerTest {

    @Inject
    Ledger ledger;

    @Inject
    DataSource database;

    private LedgerLines lines() {
        return new LedgerLines(database);
    }

    /** Seeded random acts against a plain map: balances, refusals and the sum of the postings agree after each. */
    @ParameterizedTest
    @ValueSource(longs = {1, 7, 2018})
    void balancesFollowFromTheActs(long seed) {
        var random = new Random(seed);
        var line = lines().opened(1_000, ledger);
        var oracle = new EnumMap<Account, Long>(Map.of(Account.GRANTED, -1_000L, Account.AVAILABLE, 1_000L));
        for (int i = 0; i < 150; i++) {
            var act = LedgerAct.values()[1 + random.nextInt(LedgerAct.values().length - 1)];
            var amount = new Vnd(1 + random.nextInt(400));

            boolean posted = post(act, line, amount);

            var from = act.postings(amount).getFirst().account();
            assertEquals(oracle.getOrDefault(from, 0L) >= amount.dong(), posted, act + " of " + amount);
            if (posted) {
                act.postings(amount).forEach(posting -> oracle.merge(posting.account(), posting.amount(), Long::sum));
            }
            for (var account : Account.values()) {
                assertEquals(oracle.getOrDefault(account, 0L), lines().balance(line, account));
                assertEquals(lines().balance(line, account), lines().posted(line, account));
            }
        }
    }

    @Test
    void postedEntriesAreNeverChanged() {
        var line = lines().opened(1_000, ledger);

        for (var change : new String[] {
            "UPDATE ledger_posting SET amount = amount + 1",
            "DELETE FROM ledger_posting",
            "TRUNCATE ledger_posting",
            "UPDATE ledger_entry SET actor = 'nobody'",
            "DELETE FROM ledger_entry",
            "TRUNCATE ledger_entry CASCADE"
        }) {
            var refused = assertThrows(SQLException.class, () -> lines().execute(change), change);
            assertTrue(refused.getMessage().contains("append-only"), refused.getMessage());
        }
        assertEquals(1_000, lines().posted(line, Account.AVAILABLE));
    }

    @Test
    void anEntryWhosePostingsDoNotSumToZeroIsRefusedAtCommit() {
        var line = lines().opened(1_000, ledger);
        var entry = "INSERT INTO ledger_entry (budget_id, act, subject_id, actor) VALUES ('%s', 'DISBURSED', '%s', 'x')"
                .formatted(line, UUID.randomUUID());

        assertThrows(SQLException.class, () -> lines().execute(entry));
        assertThrows(
                SQLException.class,
                () -> lines().execute("WITH e AS (" + entry + " RETURNING id) INSERT INTO ledger_posting"
                        + " SELECT id, 'DISBURSED', 5 FROM e UNION ALL SELECT id, 'PAYABLE', -4 FROM e"));
        assertThrows(
                SQLException.class,
                () -> lines().execute(
                                "INSERT INTO ledger_posting SELECT id, 'DISBURSED', 5 FROM ledger_entry LIMIT 1"));
    }

    @Test
    void postingOutsideATransactionFails() {
        var line = lines().opened(1_000, ledger);

        assertThrows(
                TransactionalException.class,
                () -> ledger.post(LedgerAct.ALLOCATION_PROPOSED, line, new Vnd(1), UUID.randomUUID(), "x"));
    }

    private boolean post(LedgerAct act, UUID line, Vnd amount) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ledger.post(act, line, amount, UUID.randomUUID(), "a test"));
    }
}
