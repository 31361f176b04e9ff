package vn.vuonlen.kit.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Who changes something, and by what: a caller by a request, who submitted a job by that job, or the service itself. A
 * change of an audited table is refused in a transaction in which PostgreSQL was not told. The settings end with the
 * transaction, so that a connection never carries them to another caller.
 *
 * @param subject the subject of a token, or the name of the service
 * @param request a trace or request id, {@code job:<id>}, or the name of the service's own work
 */
public record Actor(String subject, String request) {

    /** Two columns with two parameters, for a statement that is sent in any case: no round trip is added. */
    public static final String SETTINGS =
            "set_config('vuonlen.actor', ?, true), set_config('vuonlen.request', ?, true)";

    public Actor {
        if (subject.isBlank() || request.isBlank()) {
            throw new IllegalArgumentException("An actor has a subject and a request");
        }
    }

    public static Actor ofJob(String subject, UUID job) {
        return new Actor(subject, "job:" + job);
    }

    /**
     * Binds the parameters of {@link #SETTINGS}.
     *
     * @return the index of the next parameter
     */
    public int bind(PreparedStatement statement, int index) throws SQLException {
        statement.setString(index, subject);
        statement.setString(index + 1, request);
        return index + 2;
    }

    /** With a round trip of its own, inside a transaction. */
    public void announce(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT " + SETTINGS)) {
            bind(statement, 1);
            statement.execute();
        }
    }
}
