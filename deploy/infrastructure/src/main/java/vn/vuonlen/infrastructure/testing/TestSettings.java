package vn.vuonlen.infrastructure.testing;

import java.util.Map;
import vn.vuonlen.infrastructure.PostgresProcess;

/** What a service is told so that it runs on the build's PostgreSQL and Kafka and believes {@link TestTokens}. */
public final class TestSettings {
    private TestSettings() {}

    /** Names and values of its configuration, with topics that no other service shares. */
    public static Map<String, String> of(String database) {
        return Map.of(
                "quarkus.devservices.enabled",
                "false",
                "quarkus.datasource.jdbc.url",
                TestPostgres.url(database),
                "quarkus.datasource.username",
                PostgresProcess.USER,
                "quarkus.datasource.password",
                PostgresProcess.USER,
                "kafka.bootstrap.servers",
                TestKafka.bootstrap(),
                "vuonlen.topic-prefix",
                TestKafka.freshPrefix(),
                "quarkus.oidc.public-key",
                TestHost.get().publicKey(),
                "quarkus.oidc.token.issuer",
                TestTokens.ISSUER,
                "quarkus.oidc.token.audience",
                TestTokens.AUDIENCE);
    }
}
