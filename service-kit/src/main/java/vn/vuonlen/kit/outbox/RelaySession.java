package vn.vuonlen.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.database.ArrayParameters;

/**
 * The relay's database session. It holds the advisory lock that makes this relay the only one of its service, for as
 * long as the session lives. The server ends the session of a relay that froze, and every later statement then fails.
 */
final class RelaySession implements AutoCloseable {

    private static final String SETUP = """
            SELECT set_config('idle_session_timeout', '15s', false),
                   set_config('idle_in_transaction_session_timeout', '15s', false),
                   set_config('statement_timeout', '60s', false)
            """;

    /**
     * A republication has ended when no mark is left of those that were there when all its things were marked. While something of the topic
     * cannot be published, not everything was.
     */
    private static final String DUE = """
            SELECT * FROM (
                SELECT t, EXISTS (SELECT FROM unpublished u WHERE u.topic = t) AS marked,
                       (SELECT r.epoch FROM unfinished_republication r
                         WHERE r.topic = t AND r.marked_at IS NOT NULL
                           AND (SELECT true FROM unpublished u
                                 WHERE u.topic = t AND u.since <= r.marked_at LIMIT 1) IS NULL
                           AND NOT EXISTS (SELECT FROM unpublishable x WHERE x.topic = t)) AS republished
                  FROM unnest(?::text[]) AS t) due
             WHERE marked OR republished IS NOT NULL
            """;

    private final Connection connection;
    private final String service;
    private boolean leads;

    RelaySession(SessionSource source, String service) throws SQLException {
        this.connection = source.open();
        this.service = service;
        try (var statement = connection.createStatement()) {
            statement.execute(SETUP);
        }
    }

    /** Takes the lock if no other session holds it. */
    boolean tryLead() throws SQLException {
        if (!leads) {
            try (var statement =
                    connection.prepareStatement("SELECT pg_try_advisory_lock(hashtext('relay'), hashtext(?))")) {
                statement.setString(1, service);
                try (var row = statement.executeQuery()) {
                    row.next();
                    leads = row.getBoolean(1);
                }
            }
        }
        return leads;
    }

    Connection connection() {
        return connection;
    }

    /** What is to be published of a topic: changes, and the epoch under which all its things were published again. */
    record Due(String topic, boolean marked, Optional<Integer> republished) {}

    /** The topics of which something is to be published: the only query of an idle relay. */
    List<Due> due(Collection<String> topics) throws SQLException {
        try (var statement = connection.prepareStatement(DUE)) {
            ArrayParameters.bind(statement, 1, "text", topics);
            try (var rows = statement.executeQuery()) {
                var due = new ArrayList<Due>();
                while (rows.next()) {
                    var epoch = Optional.ofNullable(rows.getObject(3, Integer.class));
                    due.add(new Due(rows.getString(1), rows.getBoolean(2), epoch));
                }
                return due;
            }
        }
    }

    /** After many changes the table is empty but its pages are full of dead rows, which every query would scan. */
    void vacuum() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("VACUUM (TRUNCATE OFF) unpublished");
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // The session is gone in any case, and the lock with it.
        }
    }
}
