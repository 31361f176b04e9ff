package vn.vuonlen.kit.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;
import vn.vuonlen.kit.outage.Outage;
import vn.vuonlen.kit.outage.Patience;
import vn.vuonlen.kit.problem.Message;

/**
 * Writes down how an attempt ended. An outage is waited for with the job in hand: left to its lease, the job would look as
 * if it had killed its runner.
 */
final class Ending {

    private static final Logger LOG = Logger.getLogger(Ending.class);

    /** For who waited in vain for what another holds: meanwhile other jobs have the hand. */
    private static final Duration STANDING_BACK = Duration.ofSeconds(5);

    private final Leases leases;
    private final Ledger ledger;
    private final ObjectMapper json;
    private final Patience patience = new Patience(Duration.ofMillis(200));

    Ending(Leases leases, Ledger ledger, ObjectMapper json) {
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
        var pause = Outage.isLockTimeout(why) ? STANDING_BACK : Duration.ZERO;
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
            LOG.warnf("The end of job %s cannot be written: %s", job.id(), Outage.reason(e));
            return !Outage.passes(e);
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
