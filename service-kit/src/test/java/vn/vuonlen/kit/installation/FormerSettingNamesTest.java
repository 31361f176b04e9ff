package vn.vuonlen.kit.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names as an operator of the version before has set them, in the environment or in a file. */
class FormerSettingNamesTest {

    private static final Map<String, String> DEFAULTS = Map.of(
            "vuonlen.jobs.rejects-retention", "P90D",
            "vuonlen.idempotency.retention", "P30D",
            "vuonlen.access.scope-cache", "PT1S",
            "vuonlen.consumer.session-timeout", "PT6S");

    @ParameterizedTest
    @CsvSource({
        "VUONLEN_JOBS_REJECTS_KEPT, vuonlen.jobs.rejects-retention",
        "VUONLEN_IDEMPOTENCY_KEPT, vuonlen.idempotency.retention",
        "VUONLEN_ACCESS_SCOPE_KEPT, vuonlen.access.scope-cache",
        "VUONLEN_INBOX_SESSION_TIMEOUT, vuonlen.consumer.session-timeout",
        "VUONLEN_JOBS_REJECTS_RETENTION, vuonlen.jobs.rejects-retention",
        "VUONLEN_IDEMPOTENCY_RETENTION, vuonlen.idempotency.retention"
    })
    void aValueUnderTheFormerNameCounts(String variable, String name) {
        var config = with(Map.of(variable, "PT7S"), Map.of());

        assertEquals(Duration.ofSeconds(7), config.getValue(name, Duration.class));
    }

    @ParameterizedTest
    @CsvSource({
        "vuonlen.inbox.listen, vuonlen.consumer.enabled",
        "vuonlen.inbox.consumer, vuonlen.consumer.name",
        "vuonlen.inbox.batch, vuonlen.consumer.batch"
    })
    void aValueInAFileCountsToo(String former, String name) {
        var config = with(Map.of(), Map.of(former, "x"));

        assertEquals("x", config.getValue(name, String.class));
    }

    private static SmallRyeConfig with(Map<String, String> environment, Map<String, String> file) {
        return new SmallRyeConfigBuilder()
                .withInterceptors(new FormerSettingNames())
                .withSources(new EnvConfigSource(environment, 300), new PropertiesConfigSource(file, "file", 250))
                .withDefaultValues(DEFAULTS)
                .withMapping(Mapped.class)
                .build();
    }

    /** As a service maps them: a name below the prefix that it does not know is an error. */
    @io.smallrye.config.ConfigMapping(prefix = "vuonlen.jobs")
    interface Mapped {
        Duration rejectsRetention();
    }
}
