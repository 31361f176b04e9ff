package vn.vuonlen.checks.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** An installation that was configured by hand, with every kind of mistake at once. */
@Timeout(240)
class SettingsTest {

    private static final String MALFORMED = "c2hvcnQ=x";

    @TempDir
    Path folder;

    @Test
    void everyMistakeIsToldAtOnceByItsNameBeforeAnythingIsMigrated() throws Exception {
        String database = TestPostgres.create();
        var settings = new HashMap<>(TestSettings.of(database));
        settings.put("vuonlen.local-mode", "false");
        List.of("quarkus.datasource.username", "kafka.bootstrap.servers", "quarkus.oidc.public-key")
                .forEach(settings::remove);

        var log = RefusedStart.log(
                folder,
                settings,
                Map.of(
                        "VUONLEN_CONSUMR_BATCH", "7",
                        "VUONLEN_PERSONAL_IDS_HASH_KEY", MALFORMED,
                        "VUONLEN_HOUSEHOLD_SERVICE_HOST", "10.0.0.7",
                        "VUONLEN_HOUSEHOLD_PORT_8081_TCP_ADDR", "10.0.0.7"));

        for (String sentence : List.of(
                "These settings are missing: quarkus.datasource.username; kafka.bootstrap.servers (host:9092,host:9092);"
                        + " quarkus.oidc.auth-server-url (https://host/realms/vuonlen).",
                "These are no settings of this service: VUONLEN_CONSUMR_BATCH.",
                "vuonlen.personal-ids.hash-key is not in base64",
                "vuonlen.cursor-secret still has its public demo value")) {
            assertTrue(log.contains(sentence), () -> sentence + "\n" + log);
        }
        assertFalse(log.contains(MALFORMED) || log.contains("\tat "), log);
        assertEquals(
                0, new ServiceDatabase(TestPostgres.url(database)).number("SELECT count(*) FROM pg_stat_user_tables"));
    }

    @Test
    void aMalformedKeyIsRefusedInLocalModeToo() throws Exception {
        var log = RefusedStart.log(
                folder,
                TestSettings.of(TestPostgres.create()),
                Map.of("VUONLEN_PERSONAL_IDS_ENCRYPTION_KEY", MALFORMED));

        assertTrue(
                log.contains("These keys cannot be used: vuonlen.personal-ids.encryption-key is not in base64"), log);
    }
}
