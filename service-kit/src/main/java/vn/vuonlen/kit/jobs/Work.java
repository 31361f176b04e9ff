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
class Work {

    private static final Logger LOG = Logger.getLogger(Work.class);

    private final JobSettings settings;
    private final Runner runner;
    private final Cleaning cleaning;

    Work(JobSettings settings, @All List<JobKind> kinds, DataSource database, Spool spool, ObjectMapper json) {
        this.settings = settings;
        String name = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        var requests = kinds.stream().<JobKind>map(InRequestContext::new).toList();
        this.runner = new Runner(
                requests,
                new Leases(database, settings.lease(), name),
                new Ledger(database),
                spool,
                json,
                settings.atOnce());
        this.cleaning = new Cleaning(database, settings.rejectsKept());
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
