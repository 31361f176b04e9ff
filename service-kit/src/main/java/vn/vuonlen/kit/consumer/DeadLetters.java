package vn.vuonlen.kit.consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Lists the messages that could not be processed, and processes them again. */
@ApplicationScoped
public class DeadLetters {

    private static final int BATCH = 500;

    private final DataSource database;
    private final PollTransaction pollTransaction;

    @Inject
    DeadLetters(DataSource database, EventConsumer consumer) {
        this(database, consumer.pollTransaction());
    }

    DeadLetters(DataSource database, PollTransaction pollTransaction) {
        this.database = database;
        this.pollTransaction = pollTransaction;
    }

    /** A position in the list, which is ordered by topic, partition and offset. */
    public record Position(String topic, int partition, long offset) {
        public static final Position START = new Position("", -1, -1);
    }

    public record Replayed(int digested, int stillParked) {}

    public List<DeadLetter> after(Position position, int limit) throws SQLException {
        try (var connection = database.getConnection()) {
            return DeadLetterTable.list(connection, position, limit);
        }
    }

    /** Whether this service has a handler of the topic; without one a replay would lose the messages. */
    public boolean consumes(String topic) {
        return pollTransaction.consumes(topic);
    }

    /**
     * Processes every dead letter of a topic again, each in a transaction of its own. A message that is older than what
     * was consumed meanwhile changes nothing, and is removed too.
     */
    public Replayed replay(String topic) throws SQLException {
        int tried = 0;
        int processed = 0;
        var batch = messages(new Position(topic, -1, -1));
        while (!batch.isEmpty()) {
            for (var message : batch) {
                processed += pollTransaction.retry(message) ? 1 : 0;
            }
            tried += batch.size();
            var last = batch.getLast();
            batch = messages(new Position(topic, last.partition(), last.offset()));
        }
        return new Replayed(processed, tried - processed);
    }

    private List<InboundRecord> messages(Position after) throws SQLException {
        try (var connection = database.getConnection()) {
            return DeadLetterTable.read(connection, after, BATCH);
        }
    }
}
