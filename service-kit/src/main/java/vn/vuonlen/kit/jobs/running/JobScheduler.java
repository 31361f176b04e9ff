package vn.vuonlen.kit.jobs.running;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import vn.vuonlen.kit.jobs.JobInputStore;
import vn.vuonlen.kit.jobs.JobKind;
import vn.vuonlen.kit.jobs.JobSettings;
import vn.vuonlen.kit.jobs.JobSubmitted;

/** The runner of this process, and when it acts. */
@Singleton
class JobScheduler {

    private static final Logger LOG = Logger.getLogger(JobScheduler.class);

    private final JobSettings settings;
    private final JobRunner runner;
    private final JobCleanup cleanup;

    JobScheduler(
            JobSettings settings,
            @All List<JobKind> kinds,
            DataSource database,
            JobInputStore inputs,
            ObjectMapper json) {
        this.settings = settings;
        String name = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        var inContext = kinds.stream().<JobKind>map(InRequestContext::new).toList();
        this.runner = new JobRunner(
                inContext, new JobStore(database, inputs, json, settings.lease(), name), settings.atOnce());
        this.cleanup = new JobCleanup(
                database, settings.rejectsRetention(), settings.inputRetention(), settings.abandonedAfter());
    }

    /** Every second, so that the job of a crashed runner waits for little more than the end of its lease. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void startJobs() {
        if (settings.run()) {
            attempt(runner::startJobs);
        }
    }

    /** A job that this process has just stored need not wait for the next second. */
    void startSubmitted(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobSubmitted submitted) {
        Thread.startVirtualThread(this::startJobs);
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void heartbeat() {
        attempt(runner::heartbeat);
    }

    /** Every minute: what an upload left when its process ended may be a gigabyte, and names people. */
    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void cleanUp() {
        attempt(() -> runner.ended().add(EndedJobs.End.FAILED, cleanup.run()));
    }

    void stop(@Observes ShutdownEvent event) {
        attempt(runner::stop);
    }

    EndedJobs ended() {
        return runner.ended();
    }

    private static void attempt(Step step) {
        try {
            step.run();
        } catch (SQLException e) {
            // Readiness reports that the database is away; the next tick tries again.
            LOG.debug("Jobs wait for the database", e);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }
}
