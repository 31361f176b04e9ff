package vn.vuonlen.checks.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.vuonlen.infrastructure.FreePort;
import vn.vuonlen.infrastructure.PostgresProcess;
import vn.vuonlen.infrastructure.testing.AttackSize;
import vn.vuonlen.infrastructure.testing.TestSettings;

/**
 * Kills household-service (with its relay) and reporting-service (with its consumer) at random points of a stream of
 * changes of results. Afterwards nothing is lost, nothing is counted twice, and nothing was published out of order.
 */
@Tag("attack-kills")
class KilledAtRandomTest {

    private static final int CHANGES = AttackSize.of(10_000, 100_000);
    private static final int KILLS = AttackSize.of(8, 80);
    private static final long SEED = 20181231;

    private static final String BEGIN = """
            INSERT INTO review (id, year, kind, area_id, standard, standard_version, step, results, opened_on, opened_by)
            SELECT gen_random_uuid(), 2018, 'PRIOR', id, '59-2015', 1, 'DECIDED', 300, '2018-12-31', 'check'
              FROM area WHERE level = 'PROVINCE' LIMIT 1;
            INSERT INTO household (id, area_id, ethnic_minority, registered_on, head_name, head_search, size)
            SELECT gen_random_uuid(), (SELECT id FROM area WHERE level = 'COMMUNE' ORDER BY id LIMIT 1), n % 2 = 0,
                   '2015-01-01', 'Lò Văn Kiểm', 'lo van kiem', 4 FROM generate_series(1, 300) n;
            INSERT INTO result (id, review_id, household_id, year, area_id, residence, ethnic_minority, class)
            SELECT gen_random_uuid(), (SELECT id FROM review), id, 2018, area_id, 'RURAL', ethnic_minority, 'NONE'
              FROM household
            """;

    private static final String CHANGE = """
            WITH changed AS (
                UPDATE result SET class = ?, version = version + 1, changed_at = clock_timestamp()
                 WHERE id = (SELECT id FROM result ORDER BY id OFFSET ? LIMIT 1) RETURNING id)
            INSERT INTO unpublished (topic, id, mark)
            SELECT 'household.result.v1', id, nextval('unpublished_mark') FROM changed
            ON CONFLICT (topic, id) DO UPDATE SET mark = excluded.mark
            """;

    private static final String VERSIONS = "SELECT id::text, version FROM result WHERE version > 1";

    private static final String CONSUMED_VERSIONS =
            "SELECT thing::text, version FROM consumed_version WHERE topic = 'household.result.v1'";

    private static final String CLASSES = """
            SELECT concat_ws('/', class, ethnic_minority), count(*) FROM result WHERE version > 1 GROUP BY 1
            """;

    private static final String COUNTED_CLASSES = """
            SELECT concat_ws('/', class, ethnic_minority), sum(households) FROM result_count
             WHERE households > 0 GROUP BY 1
            """;

    private final Random random = new Random(SEED);

    @TempDir
    Path folder;

    @Test
    @Timeout(240)
    void nothingIsLostDoubledOrOutOfOrder() throws Exception {
        try (var postgres = PostgresProcess.start(folder.resolve("postgres"), FreePort.any())) {
            var ownersDatabase = database(postgres, "household");
            var readersDatabase = database(postgres, "reporting");
            var owner = TestSettings.at(ownersDatabase.url());
            var reader = new HashMap<>(TestSettings.at(readersDatabase.url()));
            reader.put("vuonlen.topic-prefix", owner.get("vuonlen.topic-prefix"));
            try (var household = new KillableService("household-service", owner);
                    var reporting = new KillableService("reporting-service", reader)) {
                ready(household, reporting);
                ownersDatabase.run(BEGIN);
                stream(ownersDatabase, household, reporting);
                ready(household, reporting);
                awaitEveryVersion(ownersDatabase, readersDatabase);
                var topic = owner.get("vuonlen.topic-prefix") + "household.result.v1";
                assertEquals(
                        ownersDatabase.counts(VERSIONS),
                        new TreeMap<>(TopicVersions.inOrder(owner.get("kafka.bootstrap.servers"), topic)));
            }
            assertEquals(ownersDatabase.counts(CLASSES), readersDatabase.counts(COUNTED_CLASSES));
            assertEquals(CHANGES, ownersDatabase.number("SELECT sum(version - 1) FROM result"));
            assertEquals(0, readersDatabase.number("SELECT count(*) FROM dead_letter"));
        }
    }

    private static ServiceDatabase database(PostgresProcess postgres, String name) throws SQLException {
        postgres.createDatabaseIfAbsent(name);
        return new ServiceDatabase(postgres.url(name));
    }

    private static void awaitEveryVersion(ServiceDatabase owner, ServiceDatabase reader) {
        await().atMost(Duration.ofSeconds(60)).until(() -> owner.number("SELECT count(*) FROM unpublished") == 0);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> reader.counts(CONSUMED_VERSIONS).equals(owner.counts(VERSIONS)));
    }

    private void stream(ServiceDatabase owner, KillableService... victims) throws SQLException, InterruptedException {
        var kills = new TreeSet<Integer>();
        while (kills.size() < KILLS) {
            kills.add(random.nextInt(CHANGES));
        }
        try (var connection = owner.open();
                var change = connection.prepareStatement(CHANGE)) {
            for (int i = 0; i < CHANGES; i++) {
                if (kills.contains(i)) {
                    // The victim has to be running; the other service may still be starting.
                    var victim = victims[random.nextInt(victims.length)];
                    ready(victim);
                    victim.kill();
                    victim.start();
                }
                change.setString(1, new String[] {"POOR", "NEAR_POOR", "NONE"}[random.nextInt(3)]);
                change.setInt(2, random.nextInt(300));
                change.executeUpdate();
            }
        }
    }

    private static void ready(KillableService... victims) {
        for (var victim : victims) {
            await().atMost(Duration.ofSeconds(60)).until(victim::ready);
        }
    }
}
