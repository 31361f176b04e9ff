package vn.vuonlen.infrastructure.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.LeftOver;

/** The build that owns the host is here a process that does nothing, and that the test ends. */
class TestHostTest {
    @Test
    void everyDatabaseIsFreshAndOnTheSameServerThatDoesNotWaitForTheDisk() throws Exception {
        String one = TestPostgres.database();
        String other = TestPostgres.database();

        assertNotEquals(one, other);
        try (Connection connection = DriverManager.getConnection(one);
                ResultSet row = connection.createStatement().executeQuery("SHOW fsync")) {
            row.next();
            assertEquals("off", row.getString(1));
        }
    }

    @Test
    void aServiceUnderTestGetsItsOwnDatabaseAndTopics() {
        Suite first = new Suite();
        Suite second = new Suite();
        try {
            Map<String, String> one = first.start();
            Map<String, String> other = second.start();
            assertNotEquals(one.get("quarkus.datasource.jdbc.url"), other.get("quarkus.datasource.jdbc.url"));
            assertNotEquals(one.get("vuonlen.topic-prefix"), other.get("vuonlen.topic-prefix"));
            assertEquals(one.get("kafka.bootstrap.servers"), other.get("kafka.bootstrap.servers"));
        } finally {
            first.stop();
            second.stop();
        }
    }

    @Test
    void endsWithItsBuildAndLeavesNothing() throws Exception {
        Process build = sleeper();
        Process host = TestHostMain.process(build.pid()).inheritIO().start();
        Path home = TestHost.home().resolve(Long.toString(build.pid()));
        awaitState(home, host);
        ProcessHandle postmaster = postmaster(home).orElseThrow();

        build.destroyForcibly();

        assertTrue(host.waitFor(30, TimeUnit.SECONDS));
        assertFalse(postmaster.isAlive());
        assertFalse(Files.exists(home));
    }

    @Test
    void whatAKilledHostLeftIsCleanedByTheNext() throws Exception {
        Process build = sleeper();
        Process killed = TestHostMain.process(build.pid()).inheritIO().start();
        Path home = TestHost.home().resolve(Long.toString(build.pid()));
        awaitState(home, killed);
        ProcessHandle postmaster = postmaster(home).orElseThrow();
        killed.destroyForcibly().waitFor();
        assertTrue(postmaster.isAlive());
        build.destroyForcibly().waitFor();

        KilledRuns.clean(TestHost.home(), home.resolveSibling("0"));

        assertFalse(postmaster.isAlive());
        assertFalse(Files.exists(home));
    }

    private static Process sleeper() throws IOException {
        return new ProcessBuilder("sleep", "300").start();
    }

    private static Optional<ProcessHandle> postmaster(Path home) {
        Path data = home.resolve("postgres/data");
        return LeftOver.find(data.resolve("postmaster.pid"), data);
    }

    private static void awaitState(Path home, Process host) throws Exception {
        Path state = home.resolve("state.properties");
        while (!Files.exists(state)) {
            assertFalse(host.waitFor(50, TimeUnit.MILLISECONDS), "the host ended while starting");
        }
        Properties file = TestHost.load(state);
        assertEquals(Long.toString(host.pid()), file.getProperty("pid"));
    }
}
