package vn.vuonlen.reporting.answers;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import vn.vuonlen.kit.database.DedicatedSessions;
import vn.vuonlen.kit.notifications.NotificationListener;
import vn.vuonlen.kit.notifications.NotificationLoop;
import vn.vuonlen.reporting.provenance.FigureVersions;

/** Learns from the database which figures have changed, whichever process changed them. */
@Singleton
class FigureVersionListener implements NotificationListener {

    static final String CHANNEL = "figure_version";

    /** The versions are read within a millisecond, unless the machine is busy. */
    private static final Duration VANISHED = Duration.ofSeconds(4);

    private final KnownVersions known;
    private final Answers answers;
    private final NotificationLoop loop;

    FigureVersionListener(KnownVersions known, Answers answers, DedicatedSessions sessions) {
        this.known = known;
        this.answers = answers;
        this.loop = new NotificationLoop(CHANNEL, () -> sessions.open("figure versions", VANISHED), this);
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("figure versions").daemon().start(loop);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** A database that was restored meanwhile may count again what was counted before. */
    @Override
    public void begin(Connection session) throws SQLException {
        answers.forgetAll();
        refresh(session);
    }

    @Override
    public void received(String payload) {
        known.raise(FigureVersions.announced(payload));
    }

    @Override
    public void refresh(Connection session) throws SQLException {
        long began = System.nanoTime();
        known.read(FigureVersions.read(session), began);
    }

    @Override
    public void away() {
        known.forget();
    }
}
