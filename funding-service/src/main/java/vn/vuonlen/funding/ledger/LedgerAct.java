package vn.vuonlen.funding.ledger;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every business act, and the two accounts between which it moves money. The CHECK of ledger_entry.act lists them too. */
@Schema(name = "LedgerAct")
public enum LedgerAct {
    BUDGET_APPROVED(Account.GRANTED, Account.AVAILABLE),
    ALLOCATION_PROPOSED(Account.AVAILABLE, Account.RESERVED),
    ALLOCATION_APPROVED(Account.RESERVED, Account.PAYABLE),
    ALLOCATION_REJECTED(Account.RESERVED, Account.AVAILABLE),
    DISBURSED(Account.PAYABLE, Account.DISBURSED);

    private final Account from;
    private final Account to;

    LedgerAct(Account from, Account to) {
        this.from = from;
        this.to = to;
    }

    /** The two postings of the act; they sum to zero. */
    public List<Posting> postings(Vnd amount) {
        return List.of(new Posting(from, -amount.dong()), new Posting(to, amount.dong()));
    }

    /**
     * One statement: the balance moves only if the account still holds the amount once its row is locked, and the entry
     * is written only if the balance moved. Parameters: 1 amount, 2 line, 3 subject, 4 actor.
     */
    String statement() {
        return statement(guard());
    }

    String statement(String guard) {
        return """
                WITH moved AS (
                    UPDATE balance SET %1$s = %1$s - ?1, %2$s = %2$s + ?1 WHERE budget_id = ?2 %3$s RETURNING budget_id),
                entry AS (
                    INSERT INTO ledger_entry (budget_id, act, subject_id, actor)
                    SELECT budget_id, '%4$s', ?3, ?4 FROM moved RETURNING id)
                INSERT INTO ledger_posting (entry_id, account, amount)
                SELECT id, '%5$s', - ?1 FROM entry UNION ALL SELECT id, '%6$s', ?1 FROM entry
                """.formatted(from.column(), to.column(), guard, name(), from, to);
    }

    /** Without it two callers who read the same balance would both spend it, as LedgerRaceTest shows. */
    private String guard() {
        return from == Account.GRANTED ? "" : "AND %s >= ?1".formatted(from.column());
    }
}
