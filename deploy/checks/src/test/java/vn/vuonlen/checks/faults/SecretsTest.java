package vn.vuonlen.checks.faults;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
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

    private String started(Map<String, String> environment) throws Exception {
        var settings = new HashMap<>(TestSettings.of(TestPostgres.create()));
        settings.put("vuonlen.local-mode", "false");
        return RefusedStart.log(folder, settings, environment);
    }
}
