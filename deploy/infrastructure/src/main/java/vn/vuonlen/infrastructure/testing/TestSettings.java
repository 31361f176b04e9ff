package vn.vuonlen.infrastructure.testing;

import java.util.Map;
import vn.vuonlen.infrastructure.PostgresProcess;

/** The configuration of a service that runs on the build's Kafka and accepts {@link TestTokens}. */
public final class TestSettings {
    private TestSettings() {}

    /** With a database of the build's PostgreSQL, and topics that no other service shares. */
    public static Map<String, String> of(String database) {
        return at(TestPostgres.url(database));
    }

    /** With a database of another PostgreSQL: one that a test stops, or that has to be durable. */
    public static Map<String, String> at(String url) {
        return Map.of(
                "quarkus.devservices.enabled",
                "false",
                "quarkus.datasource.jdbc.url",
                url,
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
