package vn.vuonlen.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The door to messages that could not be digested. */
@ApplicationScoped
public class DeadLetters {

    private static final int PORTION = 500;

    private static final String LIST = """
            SELECT topic, partition, "offset", key, reason, at FROM dead_letter
             WHERE (topic, partition, "offset") > (?, ?, ?) ORDER BY topic, partition, "offset" LIMIT ?
            """;

    private static final String READ = """
            SELECT topic, partition, "offset", key, headers, value FROM dead_letter
             WHERE topic = ? AND (partition, "offset") > (?, ?) ORDER BY partition, "offset" LIMIT ?
            """;

    private final DataSource database;
    private final PollTransaction digestion;

    @Inject
    DeadLetters(DataSource database, EventConsumer inbox) {
        this(database, inbox.digestion());
    }

    DeadLetters(DataSource database, PollTransaction digestion) {
        this.database = database;
        this.digestion = digestion;
    }

    /** Of all parked messages, those behind a place. */
    public record Place(String topic, int partition, long offset) {
        public static final Place BEGINNING = new Place("", -1, -1);
    }

    public record Replayed(int digested, int stillParked) {}

    public List<DeadLetter> after(Place place, int most) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LIST)) {
            statement.setString(1, place.topic());
            statement.setInt(2, place.partition());
            statement.setLong(3, place.offset());
            statement.setInt(4, most);
            var messages = new ArrayList<DeadLetter>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    messages.add(told(rows));
                }
            }
            return messages;
        }
    }

    private static DeadLetter told(ResultSet row) throws SQLException {
        byte[] key = row.getBytes(4);
        return new DeadLetter(
                row.getString(1),
                row.getInt(2),
                row.getLong(3),
                key == null ? null : new String(key, UTF_8),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class));
    }

    /** Whether somebody here digests messages of the topic; without that a replay would lose them. */
    public boolean consumes(String topic) {
        return digestion.consumes(topic);
    }

    /**
     * Tries every parked message of a topic again, each in a transaction of its own. A message that is older than what
     * was heard meanwhile changes nothing, and is parked no longer.
     */
    public Replayed replay(String topic) throws SQLException {
        int tried = 0;
        int digested = 0;
        var portion = messages(new Place(topic, -1, -1));
        while (!portion.isEmpty()) {
            for (var message : portion) {
                digested += digestion.again(message) ? 1 : 0;
            }
            tried += portion.size();
            var last = portion.getLast();
            portion = messages(new Place(topic, last.partition(), last.offset()));
        }
        return new Replayed(digested, tried - digested);
    }

    private List<InboundRecord> messages(Place after) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(READ)) {
            statement.setString(1, after.topic());
            statement.setInt(2, after.partition());
            statement.setLong(3, after.offset());
            statement.setInt(4, PORTION);
            var messages = new ArrayList<InboundRecord>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    messages.add(DeadLetterTable.message(rows));
                }
            }
            return messages;
        }
    }
}
