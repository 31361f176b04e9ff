package vn.vuonlen.checks.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.vuonlen.checks.DeliveredService;
import vn.vuonlen.infrastructure.FreePort;
import vn.vuonlen.infrastructure.testing.TestSettings;

/** A service that was started before its database, which never comes. */
@Timeout(240)
class StoppedWhileWaitingTest {

    private static final int EXIT_CODE_OF_SIGTERM = 143;

    @TempDir
    Path folder;

    @Test
    void sigtermEndsTheWaitForTheDatabase() throws Exception {
        var log = folder.resolve("service.log");
        var nowhere = "jdbc:postgresql://localhost:" + FreePort.any() + "/household";
        var process = new ProcessBuilder(DeliveredService.command(
                        "household-service", FreePort.any(), List.of("-Xmx256m"), TestSettings.at(nowhere)))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> Files.readString(log).contains("Waiting for the database"));

            process.destroy();

            assertTrue(process.waitFor(6, TimeUnit.SECONDS), "it waits on");
            assertEquals(EXIT_CODE_OF_SIGTERM, process.exitValue());
            assertFalse(Files.readString(log).contains("\tat "), "it ends with the stack of a failure");
        } finally {
            process.destroyForcibly();
        }
    }
}
