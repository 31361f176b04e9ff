package vn.vuonlen.kit.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;
import vn.vuonlen.kit.database.TransientFailure;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.retry.Backoff;

/**
 * Writes down how an attempt ended. An outage is waited for with the job in hand: left to its lease, the job would look as
 * if it had killed its runner.
 */
final class JobCompletion {

    private static final Logger LOG = Logger.getLogger(JobCompletion.class);

    /** For who waited in vain for what another holds: meanwhile other jobs have the hand. */
    private static final Duration STANDING_BACK = Duration.ofSeconds(5);

    private final JobLeases leases;
    private final JobProgress ledger;
    private final ObjectMapper json;
    private final Backoff patience = new Backoff(Duration.ofMillis(200));

    JobCompletion(JobLeases leases, JobProgress ledger, ObjectMapper json) {
        this.leases = leases;
        this.ledger = ledger;
        this.json = json;
    }

    void succeeded(RunningJob job) {
        write(job, () -> ledger.finish(job, "SUCCEEDED", null));
    }

    void failed(RunningJob job, String code, Message text) {
        var message = message(code, text);
        write(job, () -> ledger.finish(job, "FAILED", message));
    }

    void interrupted(RunningJob job, Throwable why) {
        var pause = TransientFailure.isLockTimeout(why) ? STANDING_BACK : Duration.ZERO;
        write(job, () -> leases.release(job, pause));
    }

    /** What cannot be written now is left to the lease. */
    void stop() {
        patience.stop();
    }

    private void write(RunningJob job, Writing writing) {
        while (!written(job, writing) && !patience.isOver()) {
            patience.await();
        }
        patience.restored();
    }

    private static boolean written(RunningJob job, Writing writing) {
        try {
            writing.write();
            return true;
        } catch (SQLException e) {
            LOG.warnf("The end of job %s cannot be written: %s", job.id(), TransientFailure.reason(e));
            return !TransientFailure.is(e);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void write() throws SQLException;
    }

    private String message(String code, Message text) {
        try {
            return json.writeValueAsString(Map.of("code", code, "vi", text.vi(), "en", text.en()));
        } catch (JsonProcessingException e) {
            throw new AssertionError("A map of strings is JSON", e);
        }
    }
}
