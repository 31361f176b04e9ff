package vn.vuonlen.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The door to messages that could not be digested. */
@ApplicationScoped
public class Parked {

    private static final String READ = """
            SELECT topic, partition, "offset", key, headers, value FROM parked
             WHERE topic = ? ORDER BY partition, "offset"
            """;

    private final DataSource database;
    private final Inbox inbox;

    Parked(DataSource database, Inbox inbox) {
        this.database = database;
        this.inbox = inbox;
    }

    public record Replayed(int digested, int stillParked) {}

    /**
     * Tries every parked message of a topic again, each in a transaction of its own. A message that is older than what
     * was heard meanwhile changes nothing, and is parked no longer.
     */
    public Replayed replay(String topic) throws SQLException {
        int digested = 0;
        var messages = messages(topic);
        for (var message : messages) {
            digested += inbox.digestion().again(message) ? 1 : 0;
        }
        return new Replayed(digested, messages.size() - digested);
    }

    private List<Message> messages(String topic) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(READ)) {
            statement.setString(1, topic);
            var messages = new ArrayList<Message>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    messages.add(Parking.message(rows));
                }
            }
            return messages;
        }
    }
}
