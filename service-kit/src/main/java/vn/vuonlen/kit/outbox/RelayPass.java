package vn.vuonlen.kit.outbox;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What the relay does again and again: one snapshot of each topic that waits, one transaction for all of them. */
final class RelayPass {

    /** So many dead rows are worth a vacuum of our own. */
    private static final int FLOOD = 20_000;

    private final RelaySettings settings;
    private final RelaySession session;
    private final TransactionalSender sender;
    private final Map<String, PendingChanges> marked = new TreeMap<>();
    private final Map<String, PublishedTopic> topics;
    private final Map<String, Map<UUID, PendingChange>> held = new TreeMap<>();
    private int sinceTidy;

    RelayPass(
            RelaySettings settings,
            Map<String, PublishedTopic> topics,
            RelaySession session,
            TransactionalSender sender) {
        this.settings = settings;
        this.topics = topics;
        this.session = session;
        this.sender = sender;
        topics.forEach((name, topic) -> {
            marked.put(name, new PendingChanges(topic));
            held.put(name, new HashMap<>());
        });
    }

    /** The number of changes told, or -1 if there was none to tell. */
    int run() throws SQLException {
        var waiting = session.waiting(topics.keySet());
        if (waiting.isEmpty()) {
            tidy();
            return -1;
        }
        var batches = read(waiting);
        for (var batch : batches) {
            PublishedMarks.setAside(session.connection(), batch.topic().topic(), batch.unsendable());
        }
        send(batches);
        int told = 0;
        for (var batch : batches) {
            told += batch.sendable().size();
            forget(batch);
        }
        sinceTidy += told;
        return told == 0 ? -1 : told;
    }

    /** What an open transaction holds is still marked; it is remembered, so that it is not sent again and again meanwhile. */
    private void forget(ChangeBatch batch) throws SQLException {
        var held = this.held.get(batch.topic().topic());
        batch.sendable().forEach(change -> held.put(change.id(), change));
        var gone = PublishedMarks.forget(session.connection(), batch.topic().topic(), List.copyOf(held.values()));
        held.keySet().removeAll(gone);
    }

    private List<ChangeBatch> read(List<String> waiting) throws SQLException {
        var batches = new ArrayList<ChangeBatch>();
        for (var topic : waiting) {
            var changes = marked.get(topic).next(session.connection(), settings.batch());
            var sent = held.get(topic);
            var unsent = changes.stream()
                    .filter(change -> !sent.containsKey(change.id())
                            || sent.get(change.id()).mark() != change.mark())
                    .toList();
            batches.add(ChangeBatch.of(topics.get(topic), unsent, settings.maxValueBytes()));
        }
        return batches;
    }

    private void send(List<ChangeBatch> batches) throws SQLException {
        if (batches.stream().allMatch(batch -> batch.sendable().isEmpty())) {
            return;
        }
        try {
            sender.send(batches);
        } catch (TransactionalSender.Refused e) {
            for (var batch : batches) {
                var reasons = new HashMap<>(e.reasons());
                reasons.keySet().retainAll(batch.sendable());
                PublishedMarks.setAside(session.connection(), batch.topic().topic(), reasons);
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
