package vn.vuonlen.kit.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The runner of this process, and its clockwork. */
@Singleton
class JobScheduler {

    private static final Logger LOG = Logger.getLogger(JobScheduler.class);

    private final JobSettings settings;
    private final JobRunner runner;
    private final JobCleanup cleaning;

    JobScheduler(
            JobSettings settings,
            @All List<JobKind> kinds,
            DataSource database,
            JobInputStore spool,
            ObjectMapper json) {
        this.settings = settings;
        String name = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        var requests = kinds.stream().<JobKind>map(InRequestContext::new).toList();
        this.runner = new JobRunner(
                requests,
                new JobLeases(database, settings.lease(), name),
                new JobProgress(database),
                spool,
                json,
                settings.atOnce());
        this.cleaning = new JobCleanup(database, settings.rejectsRetention());
    }

    /** Often, so that a job taken back from a dead runner does not wait long. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        if (settings.run()) {
            attempt(runner::look);
        }
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void beat() {
        attempt(runner::beat);
    }

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void clean() {
        attempt(cleaning::clean);
    }

    void stop(@Observes ShutdownEvent event) {
        attempt(runner::stop);
    }

    private static void attempt(Step step) {
        try {
            step.take();
        } catch (SQLException e) {
            // Readiness says that the database is away; the next tick tries again.
            LOG.debug("Jobs wait for the database", e);
        }
    }

    @FunctionalInterface
    private interface Step {
        void take() throws SQLException;
    }
}
