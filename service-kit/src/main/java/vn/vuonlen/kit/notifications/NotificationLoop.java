package vn.vuonlen.kit.notifications;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;
import vn.vuonlen.kit.retry.Backoff;
import vn.vuonlen.kit.retry.LoopStatus;

/**
 * Listens to a channel of PostgreSQL on a session of its own until it is stopped. After any failure the session is closed and
 * another one opened. A connection pooler in front of the database must pool sessions, not transactions.
 */
public final class NotificationLoop implements Runnable {

    /** Opens a session; it is closed here. */
    @FunctionalInterface
    public interface Sessions {
        Connection open() throws SQLException;
    }

    private static final Duration REFRESHED = Duration.ofSeconds(1);

    private final String channel;
    private final Sessions sessions;
    private final NotificationListener listener;
    private final Backoff backoff = new Backoff(Duration.ofMillis(100));
    private final LoopStatus status;

    /** @param channel a name of SQL that needs no quotes */
    public NotificationLoop(String channel, Sessions sessions, NotificationListener listener) {
        this.channel = channel;
        this.sessions = sessions;
        this.listener = listener;
        this.status = new LoopStatus("The listener of " + channel);
    }

    @Override
    public void run() {
        while (!backoff.isStopped()) {
            try (var session = sessions.open()) {
                listen(session);
            } catch (SQLException | RuntimeException | Error e) {
                // Even after an error: a thread that ends silently would go unnoticed.
                listener.away();
                if (!backoff.isStopped()) {
                    status.failed(e);
                    backoff.await();
                }
            }
        }
        listener.away();
    }

    private void listen(Connection session) throws SQLException {
        try (var statement = session.createStatement()) {
            statement.execute("LISTEN " + channel);
        }
        listener.begin(session);
        status.recovered();
        backoff.reset();
        var notifications = session.unwrap(PGConnection.class);
        long refreshed = System.nanoTime();
        while (!backoff.isStopped()) {
            long left = REFRESHED.toMillis() - (System.nanoTime() - refreshed) / 1_000_000;
            if (left <= 0) {
                refreshed = System.nanoTime();
                listener.refresh(session);
            } else {
                for (var one : notifications.getNotifications((int) left)) {
                    listener.received(one.getParameter());
                }
            }
        }
    }

    /** It ends within the second. */
    public void stop() {
        backoff.stop();
    }
}
