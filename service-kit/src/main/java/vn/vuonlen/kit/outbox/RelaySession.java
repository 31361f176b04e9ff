package vn.vuonlen.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

    /** The topics that have marks: the only query of an idle relay. */
    List<String> marked(Collection<String> topics) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT t FROM unnest(?::text[]) AS t WHERE EXISTS (SELECT FROM unpublished u WHERE u.topic = t)")) {
            ArrayParameters.bind(statement, 1, "text", topics);
            try (var rows = statement.executeQuery()) {
                var marked = new ArrayList<String>();
                while (rows.next()) {
                    marked.add(rows.getString(1));
                }
                return marked;
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
