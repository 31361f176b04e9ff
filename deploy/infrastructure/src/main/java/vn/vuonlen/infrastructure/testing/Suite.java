package vn.vuonlen.infrastructure.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import vn.vuonlen.infrastructure.PostgresProcess;

/** Gives each start of a service under test a fresh database, topics of its own, and the key its tokens are signed with. */
public final class Suite implements QuarkusTestResourceLifecycleManager {
    private String database;

    @Override
    public Map<String, String> start() {
        database = TestPostgres.create();
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

    @Override
    public void stop() {
        if (database != null) {
            TestPostgres.drop(database);
        }
    }
}
