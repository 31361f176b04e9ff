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
import vn.vuonlen.kit.database.ArrayParameters;

/**
 * The set of things whose newest state is not published yet. A writer marks a thing in the transaction that changes it;
 * nothing else is needed for the change to be published if, and only if, it commits.
 */
@ApplicationScoped
public class Unpublished {

    /** Ids in order, so that two transactions that mark the same things wait for each other and do not deadlock. */
    private static final String MARK = """
            INSERT INTO unpublished (topic, id, mark, traceparent)
            SELECT ?, s.id, nextval('unpublished_mark'), ?
              FROM (SELECT DISTINCT id FROM unnest(?::uuid[]) AS id ORDER BY id) s
            ON CONFLICT (topic, id) DO UPDATE SET mark = excluded.mark, traceparent = excluded.traceparent
            """;

    /**
     * A column with one parameter, {@link #traceparent()}, for a transaction in which a statement of the caller marks things
     * with {@code nullif(current_setting('vuonlen.traceparent', true), '')}.
     */
    public static final String TRACEPARENT_SETTING = "set_config('vuonlen.traceparent', ?, true)";

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

    /** For a transaction outside of JTA; call {@link #wake()} after its commit. */
    public void mark(Connection connection, String topic, Collection<UUID> ids) throws SQLException {
        try (var statement = connection.prepareStatement(MARK)) {
            statement.setString(1, topic);
            statement.setString(2, traceparent());
            ArrayParameters.bind(statement, 3, "uuid", ids);
            statement.executeUpdate();
        }
    }

    /** For things that a statement of the caller marked in the current transaction. */
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

    /** Ends the pause of this process's relay. Optional: without it the change is published a little later. */
    public void wake() {
        wakeUp.signal();
    }

    /** Of the current span, by which a consumer continues the trace (W3C Trace Context); null if there is none. */
    public static String traceparent() {
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
