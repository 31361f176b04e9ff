package vn.vuonlen.kit.outbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import vn.vuonlen.kit.database.DedicatedSessions;

/** Opens sessions of the relay. */
@Singleton
class DedicatedSession implements SessionSource {

    /** Longer than statement_timeout: it only ends the wait for a server that vanished. */
    private static final Duration VANISHED = Duration.ofSeconds(70);

    private final DedicatedSessions sessions;

    DedicatedSession(DedicatedSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Connection open() throws SQLException {
        return sessions.open("relay", VANISHED);
    }
}
