package vn.vuonlen.kit.jobs.running;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import vn.vuonlen.kit.jobs.JobKind;

/** The open jobs, from the database, so that every node says the same; and how those of this process ended. */
@Startup
@Singleton
class JobMetrics {

    private static final Logger LOG = Logger.getLogger(JobMetrics.class);
    private static final String OPEN = """
            SELECT count(*) FILTER (WHERE state = 'QUEUED'), count(*) FILTER (WHERE state = 'RUNNING'),
                   coalesce(extract(epoch FROM clock_timestamp() - min(created_at) FILTER (WHERE state = 'QUEUED')), 0),
                   coalesce(extract(epoch FROM clock_timestamp() - min(started_at) FILTER (WHERE state = 'RUNNING')), 0)
              FROM job WHERE state IN ('QUEUED', 'RUNNING')
            """;

    private record Open(long queued, long running, double longestQueued, double longestRunning) {}

    private final DataSource database;
    private final boolean offered;
    private volatile Open open = new Open(0, 0, 0, 0);

    @Inject
    JobMetrics(DataSource database, @All List<JobKind> kinds, JobScheduler jobs, MeterRegistry metrics) {
        this(database, !kinds.isEmpty(), jobs.ended(), metrics);
    }

    JobMetrics(DataSource database, boolean offered, EndedJobs ended, MeterRegistry metrics) {
        this.database = database;
        this.offered = offered;
        if (offered) {
            register(metrics, "queued");
            register(metrics, "running");
            register(metrics, ended);
        }
    }

    private void register(MeterRegistry metrics, String state) {
        boolean queued = state.equals("queued");
        Gauge.builder("vuonlen.jobs", () -> queued ? open.queued : open.running)
                .description("Jobs that wait for a runner, and jobs that run")
                .tag("state", state)
                .register(metrics);
        Gauge.builder("vuonlen.jobs.oldest", () -> queued ? open.longestQueued : open.longestRunning)
                .description("How long the oldest of them has been waiting since it was sent, or running")
                .baseUnit("seconds")
                .tag("state", state)
                .register(metrics);
    }

    private static void register(MeterRegistry metrics, EndedJobs ended) {
        for (var end : EndedJobs.End.values()) {
            FunctionCounter.builder("vuonlen.jobs.ended", ended, all -> all.count(end))
                    .description("Jobs that this process ended; of those that failed the service is at fault")
                    .tag("outcome", end.name().toLowerCase(Locale.ROOT))
                    .register(metrics);
        }
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        if (!offered) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(OPEN)) {
            row.next();
            open = new Open(row.getLong(1), row.getLong(2), row.getDouble(3), row.getDouble(4));
        } catch (SQLException e) {
            // Readiness reports that the database is away; the last known numbers stay.
            LOG.debug("Could not count the open jobs", e);
        }
    }
}
