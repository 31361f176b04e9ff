package vn.vuonlen.kit.outbox;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the relay does again and again: one snapshot of each topic that waits, one transaction for all of them. */
final class Round {

    /** So many dead rows are worth a vacuum of our own. */
    private static final int FLOOD = 20_000;

    private final RelaySettings settings;
    private final RelaySession session;
    private final Sender sender;
    private final Map<String, Marked> marked = new TreeMap<>();
    private final Map<String, PublishedTopic> topics;
    private int sinceTidy;

    Round(RelaySettings settings, Map<String, PublishedTopic> topics, RelaySession session, Sender sender) {
        this.settings = settings;
        this.topics = topics;
        this.session = session;
        this.sender = sender;
        topics.forEach((name, topic) -> marked.put(name, new Marked(topic)));
    }

    /** The number of changes told, or -1 if nothing waited. */
    int run() throws SQLException {
        var waiting = session.waiting(topics.keySet());
        if (waiting.isEmpty()) {
            tidy();
            return -1;
        }
        var batches = read(waiting);
        for (var batch : batches) {
            Told.setAside(session.connection(), batch.topic().topic(), batch.unsendable());
        }
        send(batches);
        int told = 0;
        for (var batch : batches) {
            Told.forget(session.connection(), batch.topic().topic(), batch.sendable());
            told += batch.sendable().size();
        }
        sinceTidy += told;
        return told;
    }

    private List<Batch> read(List<String> waiting) throws SQLException {
        var batches = new ArrayList<Batch>();
        for (var topic : waiting) {
            var changes = marked.get(topic).next(session.connection(), settings.batch());
            batches.add(Batch.of(topics.get(topic), changes, settings.maxValueBytes()));
        }
        return batches;
    }

    private void send(List<Batch> batches) throws SQLException {
        if (batches.stream().allMatch(batch -> batch.sendable().isEmpty())) {
            return;
        }
        try {
            sender.send(batches);
        } catch (Sender.Refused e) {
            for (var batch : batches) {
                var reasons = new HashMap<>(e.reasons());
                reasons.keySet().retainAll(batch.sendable());
                Told.setAside(session.connection(), batch.topic().topic(), reasons);
            }
            throw e;
        }
    }

    private void tidy() throws SQLException {
        if (sinceTidy > FLOOD) {
            session.tidy();
            sinceTidy = 0;
        }
    }
}
