package vn.vuonlen.infrastructure.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives each start of a service under test a fresh database, topics of its own, and the key its tokens are signed with. */
public final class Suite implements QuarkusTestResourceLifecycleManager {
    private String database;

    @Override
    public Map<String, String> start() {
        database = TestPostgres.create();
        return TestSettings.of(database);
    }

    @Override
    public void stop() {
        if (database != null) {
            TestPostgres.drop(database);
        }
    }
}
