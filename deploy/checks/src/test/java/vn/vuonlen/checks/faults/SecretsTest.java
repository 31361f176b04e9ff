package vn.vuonlen.checks.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.vuonlen.checks.DeliveredService;
import vn.vuonlen.infrastructure.FreePort;
import vn.vuonlen.infrastructure.testing.TestPostgres;
import vn.vuonlen.infrastructure.testing.TestSettings;

/** Starts household-service, which has every kind of secret, as an installation does: outside of local mode. */
@Timeout(240)
class SecretsTest {

    private static final String SHORT = "quite-short-9f8a";
    private static final String MALFORMED = "this is no base64 at all";
    private static final String SIXTEEN_BYTES = "3q2+7wABAgMEBQYHCAkKCw==";

    @TempDir
    Path folder;

    @Test
    void noServiceStartsWithWeakSecretsAndOneSentenceNamesThemAll() throws Exception {
        var log = started(Map.of(
                "VUONLEN_CURSOR_SECRET", SHORT,
                "VUONLEN_PERSONAL_IDS_ENCRYPTION_KEY", MALFORMED,
                "VUONLEN_PERSONAL_IDS_HASH_KEY", SIXTEEN_BYTES));

        var sentence = log.lines()
                .filter(line -> line.contains("protect nobody"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(log));
        assertTrue(sentence.contains("vuonlen.cursor-secret has 16 characters"), sentence);
        assertTrue(sentence.contains("vuonlen.personal-ids.encryption-key is not in base64"), sentence);
        assertTrue(sentence.contains("vuonlen.personal-ids.hash-key has 16 bytes"), sentence);
        for (String secret : List.of(SHORT, MALFORMED, SIXTEEN_BYTES)) {
            assertFalse(log.contains(secret), log);
        }
    }

    @Test
    void noServiceStartsWithTheSecretsOfTheRepository() throws Exception {
        var log = started(Map.of());

        for (String name : List.of("cursor-secret", "personal-ids.encryption-key", "personal-ids.hash-key")) {
            assertTrue(log.contains("vuonlen." + name + " still has its public demo value"), log);
        }
    }

    /** What it wrote until it ended by itself. */
    private String started(Map<String, String> environment) throws Exception {
        var log = folder.resolve("service.log");
        var command = DeliveredService.command(
                "household-service", FreePort.any(), List.of("-Xmx256m"), TestSettings.of(TestPostgres.create()));
        command.replaceAll(
                argument -> argument.equals("-Dvuonlen.local-mode=true") ? "-Dvuonlen.local-mode=false" : argument);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it runs");
            assertEquals(1, process.exitValue());
            return Files.readString(log);
        } finally {
            process.destroyForcibly();
        }
    }
}
