package vn.vuonlen.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The money of the budget lines. A line's row is locked from the act until the commit, so callers of one hot line queue
 * on it and none has to try again; post last in the transaction, and they queue shortly.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Ledger {

    private final Session entities;

    Ledger(Session entities) {
        this.entities = entities;
    }

    public void open(UUID line, Vnd amount, String actor) {
        entities.flush();
        entities.createNativeMutationQuery("INSERT INTO balance (budget_id) VALUES (?1)")
                .setParameter(1, line)
                .executeUpdate();
        if (!post(LedgerAct.BUDGET_APPROVED, line, amount, line, actor)) {
            throw new IllegalStateException("no balance was opened for line " + line);
        }
    }

    /** False where the account does not hold the amount: then nothing has moved. */
    public boolean post(LedgerAct act, UUID line, Vnd amount, UUID subject, String actor) {
        entities.flush();
        return entities.createNativeMutationQuery(act.statement())
                        .setParameter(1, amount.dong())
                        .setParameter(2, line)
                        .setParameter(3, subject)
                        .setParameter(4, actor)
                        .executeUpdate()
                > 0;
    }

    /** What a refused caller is told; a moment later it may be more or less. */
    public Vnd available(UUID line) {
        return new Vnd(entities.createNativeQuery("SELECT available FROM balance WHERE budget_id = ?1", Long.class)
                .setParameter(1, line)
                .getSingleResult());
    }
}
