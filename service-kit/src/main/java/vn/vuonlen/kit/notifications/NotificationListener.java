package vn.vuonlen.kit.notifications;

import java.sql.Connection;
import java.sql.SQLException;

/** What a service does with the notifications of one channel of PostgreSQL. All methods are called by one thread. */
public interface NotificationListener {

    /**
     * A session listens, and what was notified before was not received: reads the present state. Whatever commits from now on is
     * notified.
     */
    void begin(Connection session) throws SQLException;

    void received(String payload);

    /** Reads the present state again, every second or so: a network may lose a session without either side noticing. */
    void refresh(Connection session) throws SQLException;

    /** No session listens until {@link #begin}. */
    void away();
}
