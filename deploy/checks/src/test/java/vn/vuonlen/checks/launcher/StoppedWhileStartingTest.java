package vn.vuonlen.checks.launcher;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vuonlen.local.process.Ports;

/** A province that is stopped while it starts, at whatever moment, leaves no process behind. */
@Timeout(600)
class StoppedWhileStartingTest {

    /** One folder for all: unpacking Keycloak takes longer than starting the rest. */
    @TempDir
    static Path folder;

    private final Script script = new Script(folder, Ports.free());

    enum Moment {
        SCRIPT_OF_KEYCLOAK(at -> Files.exists(at.home().resolve("data/keycloak/keycloak.log"))),
        POSTGRES_STARTS(at -> Files.exists(at.home().resolve("data/postgres/data/postmaster.pid"))),
        KAFKA_AND_POSTGRES_ANSWER(
                at -> at.output().contains("✓ PostgreSQL") && at.output().contains("✓ Kafka")),
        SERVICES_START(at -> Files.exists(at.home().resolve("logs/reporting.log")));

        private final Predicate<Script> reached;

        Moment(Predicate<Script> reached) {
            this.reached = reached;
        }
    }

    @AfterEach
    void stopped() throws Exception {
        script.run("down");
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void noProcessIsLeft(Moment moment) throws Exception {
        var up = startedUntil(moment);

        up.destroy();

        assertEquals(0, up.waitFor(), script::output);
        assertEquals(List.of(), script.processes(), script::output);
        assertTrue(script.output().contains("Stopped; the data is kept"), script::output);
    }

    @ParameterizedTest
    @EnumSource(value = Moment.class, names = "KAFKA_AND_POSTGRES_ANSWER")
    void noProcessIsLeftInTheBackgroundEither(Moment moment) throws Exception {
        var up = startedUntil(moment, "--detach");

        up.destroy();

        assertEquals(143, up.waitFor(), script::output);
        assertEquals(List.of(), script.processes(), script::output);
    }

    private Process startedUntil(Moment moment, String... options) throws IOException {
        Files.deleteIfExists(script.home().resolve("data/keycloak/keycloak.log"));
        Files.deleteIfExists(script.home().resolve("logs/reporting.log"));
        var up = script.up(options);
        await().atMost(Duration.ofMinutes(6))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> moment.reached.test(script) || !up.isAlive());
        return up;
    }
}
