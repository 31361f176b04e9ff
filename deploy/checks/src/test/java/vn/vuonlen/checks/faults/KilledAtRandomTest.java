package vn.vuonlen.checks.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.vuonlen.infrastructure.testing.Suite;

/**
 * A stream of 10,000 changes of results, while household-service (with its relay) and reporting-service (with its inbox)
 * are killed at random points of it. In the end nothing is lost, nothing counted twice, nothing told out of order.
 */
class KilledAtRandomTest {

    private static final int CHANGES = 10_000;
    private static final int KILLS = 8;
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

    private final Random random = new Random(SEED);
    private final Suite owner = new Suite();
    private final Suite reader = new Suite();

    @Test
    @Timeout(240)
    void nothingIsLostDoubledOrOutOfOrder() throws Exception {
        var ours = owner.start();
        var theirs = new HashMap<>(reader.start());
        theirs.put("vuonlen.topic-prefix", ours.get("vuonlen.topic-prefix"));
        var told = new Database(ours.get("quarkus.datasource.jdbc.url"));
        var heard = new Database(theirs.get("quarkus.datasource.jdbc.url"));
        try (var household = new KillableService("household-service", ours);
                var reporting = new KillableService("reporting-service", theirs)) {
            ready(household, reporting);
            told.run(BEGIN);
            stream(told, household, reporting);
            ready(household, reporting);
            await().atMost(Duration.ofSeconds(60)).until(() -> told.number("SELECT count(*) FROM unpublished") == 0);
            String versions = "SELECT id::text, version FROM result WHERE version > 1";
            String news = "SELECT thing::text, version FROM consumed_version WHERE topic = 'household.result.v1'";
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> heard.counts(news).equals(told.counts(versions)));
            var topic = ours.get("vuonlen.topic-prefix") + "household.result.v1";
            assertEquals(
                    told.counts(versions),
                    new TreeMap<>(PublishedTopic.inOrder(ours.get("kafka.bootstrap.servers"), topic)));
        }
        assertEquals(
                told.counts("SELECT concat_ws('/', class, ethnic_minority), count(*) FROM result WHERE version > 1"
                        + " GROUP BY 1"),
                heard.counts("SELECT concat_ws('/', class, ethnic_minority), sum(households) FROM result_count"
                        + " WHERE households > 0 GROUP BY 1"));
        assertEquals(CHANGES, told.number("SELECT sum(version - 1) FROM result"));
        assertEquals(0, heard.number("SELECT count(*) FROM dead_letter"));
        owner.stop();
        reader.stop();
    }

    private void stream(Database told, KillableService... victims) throws SQLException, InterruptedException {
        var kills = new TreeSet<Integer>();
        while (kills.size() < KILLS) {
            kills.add(random.nextInt(CHANGES));
        }
        try (var connection = told.open();
                var change = connection.prepareStatement(CHANGE)) {
            for (int i = 0; i < CHANGES; i++) {
                if (kills.contains(i)) {
                    // The one that is hit must be at work; the other may still be getting up.
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
