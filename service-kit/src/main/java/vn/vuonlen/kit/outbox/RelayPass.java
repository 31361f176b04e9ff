package vn.vuonlen.kit.outbox;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.vuonlen.kit.outbox.RelaySession.Due;

/** One pass of the relay: a snapshot of each topic that has marks, one Kafka transaction for all of them. */
final class RelayPass {

    /** So many dead rows slow the relay down more than a vacuum costs. */
    private static final int VACUUM_AFTER = 20_000;

    private final RelaySettings settings;
    private final RelaySession session;
    private final TransactionalSender sender;
    private final Map<String, PendingChanges> pending = new TreeMap<>();
    private final Map<String, PublishedTopic> topics;
    private final Map<String, Map<UUID, PendingChange>> stillMarked = new TreeMap<>();
    private int sinceVacuum;

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
            pending.put(name, new PendingChanges(topic));
            stillMarked.put(name, new HashMap<>());
        });
    }

    /** @return the number of changes published */
    int run() throws SQLException {
        var due = session.due(topics.keySet());
        if (due.isEmpty()) {
            vacuum();
            return 0;
        }
        endRepublications(due);
        var batches = read(due.stream().filter(Due::marked).map(Due::topic).toList());
        for (var batch : batches) {
            PublishedMarks.moveToUnpublishable(
                    session.connection(), batch.topic().topic(), batch.unsendable());
        }
        send(batches);
        int published = 0;
        for (var batch : batches) {
            published += batch.sendable().size();
            deleteMarks(batch);
        }
        sinceVacuum += published;
        return published;
    }

    /**
     * A mark that an open transaction has locked cannot be deleted yet. The change is remembered as sent, so that it is
     * not sent in every pass meanwhile.
     */
    private void deleteMarks(ChangeBatch batch) throws SQLException {
        var sent = stillMarked.get(batch.topic().topic());
        batch.sendable().forEach(change -> sent.put(change.id(), change));
        var deleted = PublishedMarks.delete(session.connection(), batch.topic().topic(), List.copyOf(sent.values()));
        sent.keySet().removeAll(deleted);
    }

    /** If it dies between the two, the end is published twice, which changes nothing. */
    private void endRepublications(List<Due> due) throws SQLException {
        for (var topic : due) {
            if (topic.republished().isPresent()) {
                int epoch = topic.republished().get();
                sender.sendEnd(topics.get(topic.topic()), epoch);
                Republication.end(session.connection(), topic.topic(), epoch);
            }
        }
    }

    private List<ChangeBatch> read(List<String> marked) throws SQLException {
        var batches = new ArrayList<ChangeBatch>();
        for (var topic : marked) {
            var changes = pending.get(topic).next(session.connection(), settings.batch());
            var sent = stillMarked.get(topic);
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
                PublishedMarks.moveToUnpublishable(
                        session.connection(), batch.topic().topic(), reasons);
            }
            throw e;
        }
    }

    private void vacuum() throws SQLException {
        if (sinceVacuum > VACUUM_AFTER) {
            session.vacuum();
            sinceVacuum = 0;
        }
    }
}
