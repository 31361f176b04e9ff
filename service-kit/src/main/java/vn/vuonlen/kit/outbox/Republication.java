package vn.vuonlen.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.vuonlen.kit.database.ArrayParameters;

/**
 * Publishes every thing of the owner again under a new epoch: after a restore, which took back what had been published, or
 * when the topics were lost. The relay goes on as ever; behind the last thing of a topic it publishes that this was all.
 */
final class Republication {

    private static final Logger LOG = Logger.getLogger(Republication.class);

    /**
     * The seconds since 2026 make it higher than every epoch before, also when the same backup is restored twice and the
     * epoch of the first time is lost with it. What cannot be published is tried again.
     */
    private static final String RAISE_EPOCH = """
            WITH begun AS (
                INSERT INTO republication (occasion, epoch)
                SELECT ?, greatest(e.epoch + 1, extract(epoch FROM clock_timestamp() - timestamptz '2026-01-01 00:00Z')::int)
                  FROM owner_epoch e
                ON CONFLICT (occasion) DO NOTHING RETURNING epoch),
            raised AS (UPDATE owner_epoch SET epoch = begun.epoch FROM begun),
            forgotten AS (DELETE FROM unpublishable USING begun WHERE topic = ANY (?)),
            topics AS (
                INSERT INTO unfinished_republication (topic, epoch) SELECT t, epoch FROM begun, unnest(?) AS t
                ON CONFLICT (topic) DO UPDATE SET epoch = excluded.epoch, marked_until = NULL, marked_at = NULL)
            SELECT epoch FROM begun
            """;

    private static final String UNMARKED =
            "SELECT marked_until FROM unfinished_republication WHERE topic = ? AND marked_at IS NULL";

    /** Some at a time: a writer that marks the same things waits for no more than that. */
    private static final int AT_ONCE = 50_000;

    private static final String MARK = """
            WITH part AS (SELECT id FROM %s %s ORDER BY id LIMIT ?),
            marked AS (
                INSERT INTO unpublished (topic, id, mark) SELECT ?, id, nextval('unpublished_mark') FROM part ORDER BY id
                ON CONFLICT (topic, id) DO UPDATE SET mark = excluded.mark)
            SELECT count(*), (SELECT id FROM part ORDER BY id DESC LIMIT 1) FROM part
            """;

    /** After the marks, in a statement of its own: none of them may be younger than this. */
    private static final String NOTE = """
            UPDATE unfinished_republication
               SET marked_until = ?, marked_at = CASE WHEN ? THEN clock_timestamp() END
             WHERE topic = ?
            """;

    private static final String END = "DELETE FROM unfinished_republication WHERE topic = ? AND epoch = ?";

    private Republication() {}

    /** Does nothing if it was begun for this occasion before. */
    static void begin(Connection connection, String occasion, Collection<PublishedTopic> topics) throws SQLException {
        List<String> names = topics.stream().map(PublishedTopic::topic).toList();
        try (var statement = connection.prepareStatement(RAISE_EPOCH)) {
            statement.setString(1, occasion);
            ArrayParameters.bind(statement, 2, "text", names);
            ArrayParameters.bind(statement, 3, "text", names);
            try (var row = statement.executeQuery()) {
                if (row.next()) {
                    LOG.infof("Everything is published again under epoch %d: %s", row.getInt(1), occasion);
                }
            }
        }
    }

    /** Marks what is left to be marked of republications that were begun, also by a process that died over it. */
    static void markAll(Connection connection, Collection<PublishedTopic> topics) throws SQLException {
        for (var topic : topics) {
            boolean more = true;
            while (more) {
                more = markSome(connection, topic);
            }
        }
    }

    /** To be called once the end was published. */
    static void end(Connection connection, String topic, int epoch) throws SQLException {
        try (var statement = connection.prepareStatement(END)) {
            statement.setString(1, topic);
            statement.setInt(2, epoch);
            statement.executeUpdate();
        }
        LOG.infof("All things of %s were published under epoch %d", topic, epoch);
    }

    /** @return false if all were marked before */
    private static boolean markSome(Connection connection, PublishedTopic topic) throws SQLException {
        try (var statement = connection.prepareStatement(UNMARKED)) {
            statement.setString(1, topic.topic());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                mark(connection, topic, row.getObject(1, UUID.class));
                return true;
            }
        }
    }

    private static void mark(Connection connection, PublishedTopic topic, UUID last) throws SQLException {
        // Without a bound at first: an id may be any UUID, that of zeros too.
        var where = last == null ? "" : "WHERE id > ?";
        try (var statement = connection.prepareStatement(MARK.formatted(topic.view(), where))) {
            int next = 1;
            if (last != null) {
                statement.setObject(next++, last);
            }
            statement.setInt(next++, AT_ONCE);
            statement.setString(next, topic.topic());
            try (var row = statement.executeQuery()) {
                row.next();
                note(connection, topic, row.getObject(2, UUID.class), row.getInt(1) < AT_ONCE);
            }
        }
    }

    private static void note(Connection connection, PublishedTopic topic, UUID last, boolean all) throws SQLException {
        try (var statement = connection.prepareStatement(NOTE)) {
            statement.setObject(1, last);
            statement.setBoolean(2, all);
            statement.setString(3, topic.topic());
            statement.executeUpdate();
        }
    }
}
