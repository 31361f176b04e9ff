package vn.vuonlen.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The money of the budget lines. The balance of a line stays locked from the act until the commit, so callers of one
 * hot line queue on its row and none has to retry. Post last in the transaction to keep that queue short.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Ledger {

    private final Session session;

    Ledger(Session session) {
        this.session = session;
    }

    public void open(UUID line, Vnd amount, String actor) {
        session.flush();
        session.createNativeMutationQuery("INSERT INTO balance (budget_id) VALUES (?1)")
                .setParameter(1, line)
                .executeUpdate();
        if (!post(LedgerAct.BUDGET_APPROVED, line, amount, line, actor)) {
            throw new IllegalStateException("no balance was opened for line " + line);
        }
    }

    /** Returns false if the account does not hold the amount; then nothing has moved. */
    public boolean post(LedgerAct act, UUID line, Vnd amount, UUID subject, String actor) {
        session.flush();
        return session.createNativeMutationQuery(act.statement())
                        .setParameter(1, amount.dong())
                        .setParameter(2, line)
                        .setParameter(3, subject)
                        .setParameter(4, actor)
                        .executeUpdate()
                > 0;
    }

    /** For the message to a refused caller; a moment later it may be more or less. */
    public Vnd available(UUID line) {
        return new Vnd(session.createNativeQuery("SELECT available FROM balance WHERE budget_id = ?1", Long.class)
                .setParameter(1, line)
                .getSingleResult());
    }
}
