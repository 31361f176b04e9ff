package vn.vuonlen.kit.jobs.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import vn.vuonlen.kit.things.ThingDatabase;

class JobMetricsTest {

    private final ThingDatabase things = new ThingDatabase();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final EndedJobs ended = new EndedJobs();
    private final JobMetrics jobs = new JobMetrics(things.database(), true, ended, metrics);

    @Test
    void whatIsOpenAndForHowLongIsOfTheDatabase() {
        things.run("INSERT INTO job (id, kind, subject, parameters, state, created_at, started_at, finished_at) SELECT"
                + " gen_random_uuid(), 'lines', 'somebody', '{}', j.state, now() - make_interval(mins => j.sent),"
                + " now() - make_interval(mins => j.started), now() - make_interval(mins => j.finished)"
                + " FROM (VALUES ('QUEUED', 10, NULL::int, NULL::int), ('QUEUED', 2, NULL, NULL),"
                + " ('RUNNING', 90, 5, NULL), ('SUCCEEDED', 600, 590, 500)) AS j (state, sent, started, finished)");

        jobs.refresh();

        assertEquals(2, gauge("vuonlen.jobs", "queued"));
        assertEquals(1, gauge("vuonlen.jobs", "running"));
        assertEquals(600, gauge("vuonlen.jobs.oldest", "queued"), 60);
        assertEquals(300, gauge("vuonlen.jobs.oldest", "running"), 60);
    }

    @Test
    void nothingIsOpenWhereNothingWaits() {
        jobs.refresh();

        assertEquals(0, gauge("vuonlen.jobs", "queued"));
        assertEquals(0, gauge("vuonlen.jobs.oldest", "queued"));
    }

    private double gauge(String name, String state) {
        return metrics.get(name).tag("state", state).gauge().value();
    }
}
