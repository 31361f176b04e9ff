package vn.vuonlen.reporting.answers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.kit.database.DedicatedSessions;
import vn.vuonlen.kit.language.Languages;
import vn.vuonlen.kit.notifications.NotificationLoop;
import vn.vuonlen.kit.prepared.PreparedAnswer;
import vn.vuonlen.reporting.answers.Answers.Asked;
import vn.vuonlen.reporting.provenance.FigureVersions;
import vn.vuonlen.reporting.provenance.FigureYears;
import vn.vuonlen.reporting.provenance.FiguresRead.Basis;

/** Another instance than the one that changes figures: the same answers, on the same database, with a session of its own. */
@QuarkusTest
@WithTestResource(Suite.class)
class TwoInstancesTest {

    private static final int YEAR = 2044;
    private static final String NAME = "other instance";

    @Inject
    DataSource database;

    @Inject
    DedicatedSessions sessions;

    /** However busy the machine is. */
    private final KnownVersions known = new KnownVersions(Duration.ofMinutes(5));

    private final Answers answers = new Answers(known, 1_000_000);
    private final Asked asked = new Asked(
            new Question("/", UUID.randomUUID().toString(), "", Languages.ENGLISH, LocalDate.of(2026, 11, 30)),
            ReaderView.PUBLIC);
    private volatile boolean reachable = true;
    private NotificationLoop loop;

    @BeforeEach
    void anotherInstanceListens() {
        loop = new NotificationLoop(
                FigureVersionListener.CHANNEL,
                () -> {
                    if (!reachable) {
                        throw new SQLException("unreachable");
                    }
                    return sessions.open(NAME, Duration.ofSeconds(2));
                },
                new FigureVersionListener(known, answers, sessions));
        Thread.ofPlatform().daemon().start(loop);
        await().until(() -> known.current().isPresent());
    }

    @AfterEach
    void itEnds() {
        loop.stop();
    }

    @Test
    void aChangeByOneEndsTheAnswersOfTheOther() throws SQLException {
        store();
        setTarget(YEAR + 1);
        setTarget(YEAR);

        // Within the second after which versions are read in any case.
        await().atMost(Duration.ofMillis(900))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> answers.find(asked).isEmpty());
    }

    @Test
    void aChangeOfAnotherYearLeavesThem() throws SQLException {
        store();
        setTarget(YEAR + 1);
        var after = versions();

        await().until(() ->
                known.current().filter(now -> now.hold(after, FigureYears.ALL)).isPresent());
        assertTrue(answers.find(asked).isPresent());
    }

    @Test
    void withoutItsSessionItAnswersNothingStoredUntilItHasReadTheVersions() throws SQLException {
        store();
        reachable = false;
        terminate();
        await().until(() -> known.current().isEmpty());
        assertFalse(answers.find(asked).isPresent());

        setTarget(YEAR);
        assertFalse(answers.find(asked).isPresent());
        reachable = true;
        await().until(() -> known.current().isPresent());

        assertFalse(answers.find(asked).isPresent());
    }

    private void store() throws SQLException {
        var answer = PreparedAnswer.of("text/plain", "W/\"1\"", Map.of(), Map.of(), "answer".getBytes(UTF_8));
        var basis = new Basis(versions(), FigureYears.decided(YEAR));
        answers.of(asked, () -> new StoredAnswer(answer, Optional.of(basis)));
        assertTrue(answers.find(asked).isPresent());
    }

    private FigureVersions versions() throws SQLException {
        try (var connection = database.getConnection()) {
            return FigureVersions.read(connection);
        }
    }

    private void terminate() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                    SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
                    WHERE datname = current_database() AND application_name = ?\
                    """)) {
            statement.setString(1, NAME);
            statement.execute();
        }
    }

    private void setTarget(int year) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "SELECT set_config('vuonlen.actor', 'fixture', true), set_config('vuonlen.request', 'fixture',"
                                + " true); INSERT INTO target (area_id, year, designation, measure, value, set_by, set_at)"
                                + " VALUES (?, ?, 'ALL', 'poor', 1, 'test', now())")) {
            statement.setObject(1, UUID.randomUUID());
            statement.setInt(2, year);
            statement.execute();
        }
    }
}
