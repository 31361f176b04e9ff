package vn.vuonlen.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The entries that were posted to a line, for auditors. */
@ApplicationScoped
public class Entries {

    private static final String OF_LINE = """
            SELECT e.id, e.act, e.subject_id, e.actor, e.posted_at,
                   ARRAY(SELECT account FROM ledger_posting p WHERE p.entry_id = e.id ORDER BY account),
                   ARRAY(SELECT amount FROM ledger_posting p WHERE p.entry_id = e.id ORDER BY account)
            FROM ledger_entry e WHERE e.budget_id = :line AND e.id > :after ORDER BY e.id LIMIT :limit
            """;

    private final Session session;

    Entries(Session session) {
        this.session = session;
    }

    public List<EntryView> of(UUID line, UUID after, int limit) {
        return session.createNativeQuery(OF_LINE, EntryView.class)
                .setParameter("line", line)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
    }
}
