package vn.vuonlen.kit.jobs.running;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;
import vn.vuonlen.kit.database.TransientFailure;
import vn.vuonlen.kit.jobs.running.EndedJobs.End;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.retry.Backoff;

/**
 * Records how an attempt ended. While the database is away it retries and holds the lease: a job left to an expiring
 * lease would look as if it had crashed its runner.
 */
final class JobCompletion {

    private static final Logger LOG = Logger.getLogger(JobCompletion.class);

    /** After a lock timeout, back off so that another job gets the worker. */
    private static final Duration LOCK_TIMEOUT_PAUSE = Duration.ofSeconds(5);

    private final JobStore store;
    private final EndedJobs ended = new EndedJobs();
    private final Backoff backoff = new Backoff(Duration.ofMillis(200));

    JobCompletion(JobStore store) {
        this.store = store;
    }

    void succeeded(RunningJob job) {
        var conclusion = job.conclusion();
        var message = conclusion == null ? null : message(conclusion.code(), conclusion.sentence());
        finish(job, "SUCCEEDED", message, End.SUCCEEDED);
    }

    /** The input cannot be processed. */
    void refused(RunningJob job, String code, Message text) {
        finish(job, "FAILED", message(code, text), End.REFUSED);
    }

    void failed(RunningJob job, String code, Message text) {
        finish(job, "FAILED", message(code, text), End.FAILED);
    }

    private void finish(RunningJob job, String state, String message, End end) {
        write(job, () -> {
            store.progress().finish(job, state, message);
            ended.add(end, 1);
        });
    }

    void interrupted(RunningJob job, Throwable cause) {
        var pause = TransientFailure.isLockTimeout(cause) ? LOCK_TIMEOUT_PAUSE : Duration.ZERO;
        write(job, () -> store.leases().release(job, pause));
    }

    EndedJobs ended() {
        return ended;
    }

    /** What cannot be written from now on is left to the lease. */
    void stop() {
        backoff.stop();
    }

    private void write(RunningJob job, Write write) {
        while (!tryWrite(job, write) && !backoff.isStopped()) {
            backoff.await();
        }
        backoff.reset();
    }

    private static boolean tryWrite(RunningJob job, Write write) {
        try {
            write.run();
            return true;
        } catch (SQLException e) {
            LOG.warnf("The end of job %s cannot be written: %s", job.id(), TransientFailure.reason(e));
            return !TransientFailure.isTransient(e);
        }
    }

    @FunctionalInterface
    private interface Write {
        void run() throws SQLException;
    }

    private String message(String code, Message text) {
        try {
            return store.json().writeValueAsString(Map.of("code", code, "vi", text.vi(), "en", text.en()));
        } catch (JsonProcessingException e) {
            throw new AssertionError("A map of strings is JSON", e);
        }
    }
}
