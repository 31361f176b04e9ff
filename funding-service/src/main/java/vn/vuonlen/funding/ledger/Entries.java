package vn.vuonlen.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What was posted to a line, for those who audit it. */
@ApplicationScoped
public class Entries {

    private static final String OF_LINE = """
            SELECT e.id, e.act, e.subject_id, e.actor, e.posted_at,
                   ARRAY(SELECT account FROM ledger_posting p WHERE p.entry_id = e.id ORDER BY account),
                   ARRAY(SELECT amount FROM ledger_posting p WHERE p.entry_id = e.id ORDER BY account)
            FROM ledger_entry e WHERE e.budget_id = :line AND e.id > :after ORDER BY e.id LIMIT :limit
            """;

    private final Session entities;

    Entries(Session entities) {
        this.entities = entities;
    }

    public List<EntryView> of(UUID line, UUID after, int limit) {
        return entities.createNativeQuery(OF_LINE, EntryView.class)
                .setParameter("line", line)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
    }
}
