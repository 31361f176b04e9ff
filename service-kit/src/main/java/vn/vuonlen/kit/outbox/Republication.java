package vn.vuonlen.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.jboss.logging.Logger;

/**
 * Publishes every thing of the owner again under a new epoch: after a restore, which took back what had been published, or
 * when the topics were lost. The relay goes on as ever; behind the last thing of a topic it publishes that this was all.
 */
final class Republication {

    private static final Logger LOG = Logger.getLogger(Republication.class);

    /**
     * The seconds since 2026 make it higher than every epoch before, also when the same backup is restored twice and the
     * epoch of the first time is lost with it.
     */
    private static final String RECORD_OCCASION = """
            INSERT INTO republication (occasion, epoch)
            SELECT ?, greatest(epoch + 1, extract(epoch FROM clock_timestamp() - timestamptz '2026-01-01 00:00Z')::int)
              FROM owner_epoch
            ON CONFLICT (occasion) DO NOTHING RETURNING epoch
            """;

    private static final String RAISE_EPOCH = "UPDATE owner_epoch SET epoch = ?";

    /** What cannot be published is tried again, and is back in the table if it still cannot. */
    private static final String FORGET_UNPUBLISHABLE = "DELETE FROM unpublishable WHERE topic = ?";

    private static final String MARK_ALL = """
            INSERT INTO unpublished (topic, id, mark)
            SELECT ?, id, nextval('unpublished_mark') FROM (SELECT id FROM %s ORDER BY id) s
            ON CONFLICT (topic, id) DO UPDATE SET mark = excluded.mark
            """;

    private static final String BEGIN = """
            INSERT INTO unfinished_republication (topic, epoch, started_at) VALUES (?, ?, clock_timestamp())
            ON CONFLICT (topic) DO UPDATE SET epoch = excluded.epoch, started_at = excluded.started_at
            """;

    private static final String END = "DELETE FROM unfinished_republication WHERE topic = ? AND epoch = ?";

    private Republication() {}

    /** Does nothing if it was begun for this occasion before. The connection commits by itself before and after. */
    static void begin(Connection connection, String occasion, Collection<PublishedTopic> topics) throws SQLException {
        connection.setAutoCommit(false);
        try {
            int epoch = raise(connection, occasion);
            if (epoch > 0) {
                for (var topic : topics) {
                    execute(connection, FORGET_UNPUBLISHABLE, topic.topic());
                    execute(connection, MARK_ALL.formatted(topic.view()), topic.topic());
                    execute(connection, BEGIN, topic.topic(), epoch);
                }
                LOG.infof("Everything is published again under epoch %d: %s", epoch, occasion);
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** To be called once the end was published. */
    static void end(Connection connection, String topic, int epoch) throws SQLException {
        execute(connection, END, topic, epoch);
        LOG.infof("All things of %s were published under epoch %d", topic, epoch);
    }

    /** @return the new epoch, or 0 if this occasion had its own before */
    private static int raise(Connection connection, String occasion) throws SQLException {
        try (var statement = connection.prepareStatement(RECORD_OCCASION)) {
            statement.setString(1, occasion);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return 0;
                }
                int epoch = row.getInt(1);
                execute(connection, RAISE_EPOCH, epoch);
                return epoch;
            }
        }
    }

    private static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
