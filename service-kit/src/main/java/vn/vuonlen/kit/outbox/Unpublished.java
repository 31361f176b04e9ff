package vn.vuonlen.kit.outbox;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The set of things whose newest state has not been told yet. Whoever changes a thing marks it in the same
 * transaction; nothing else is needed for the change to be published exactly if it commits.
 */
@ApplicationScoped
public class Unpublished {

    /** Ids in order: two transactions that mark the same things then wait for each other instead of dying. */
    private static final String MARK = """
            INSERT INTO unpublished (topic, id, mark, traceparent)
            SELECT ?, s.id, nextval('unpublished_mark'), ?
              FROM (SELECT DISTINCT id FROM unnest(?::uuid[]) AS id ORDER BY id) s
            ON CONFLICT (topic, id) DO UPDATE SET mark = excluded.mark, traceparent = excluded.traceparent
            """;

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final WakeUp wakeUp;

    Unpublished(DataSource database, TransactionSynchronizationRegistry transaction, WakeUp wakeUp) {
        this.database = database;
        this.transaction = transaction;
        this.wakeUp = wakeUp;
    }

    @Transactional(TxType.MANDATORY)
    public void mark(String topic, UUID... ids) {
        mark(topic, List.of(ids));
    }

    @Transactional(TxType.MANDATORY)
    public void mark(String topic, Collection<UUID> ids) {
        try (var connection = database.getConnection()) {
            mark(connection, topic, ids);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not mark " + ids.size() + " things of " + topic, e);
        }
        wakeAfterCommit();
    }

    /** For a transaction on a connection of one's own; call {@link #wake()} after its commit. */
    public void mark(Connection connection, String topic, Collection<UUID> ids) throws SQLException {
        try (var statement = connection.prepareStatement(MARK)) {
            statement.setString(1, topic);
            statement.setString(2, traceparent());
            statement.setArray(3, connection.createArrayOf("uuid", ids.toArray()));
            statement.executeUpdate();
        }
    }

    /** For things that were marked by a statement of the caller's own in the current transaction. */
    @Transactional(TxType.MANDATORY)
    public void wakeAfterCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    wake();
                }
            }
        });
    }

    /** Spares the relay of this process its next sleep. It is a courtesy: without it the change goes out a little later. */
    public void wake() {
        wakeUp.ring();
    }

    private static String traceparent() {
        var context = Span.current().getSpanContext();
        return context.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                context.getTraceId(),
                                context.getSpanId(),
                                context.getTraceFlags().asHex())
                : null;
    }
}
