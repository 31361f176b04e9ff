package vn.vuonlen.kit.retry;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.vuonlen.kit.database.SqlState;
import vn.vuonlen.kit.database.TransientFailure;

/** Why a loop that retries for ever is stuck at the moment. Each reason is logged once, not at each attempt. */
public final class LoopStatus {

    private static final Logger LOG = Logger.getLogger(LoopStatus.class);

    private final String name;
    private volatile String reason;

    public LoopStatus(String name) {
        this.name = name;
    }

    public void failed(Throwable failure) {
        String cause = TransientFailure.reason(failure);
        if (!Objects.equals(reason, cause)) {
            LOG.warnf(failure, "%s is stuck and keeps trying: %s", name, cause);
        }
        reason = cause;
    }

    public void recovered() {
        if (reason != null) {
            LOG.infof("%s has recovered", name);
            reason = null;
        }
    }

    /** Work that is done again after a while, whatever became of it. */
    @FunctionalInterface
    public interface RepeatedWork {
        void run() throws SQLException;
    }

    /** Of several processes that do the same at once one succeeds: for the others that is as good. */
    public void attempt(RepeatedWork work) {
        try {
            work.run();
            recovered();
        } catch (SQLException e) {
            if (!SqlState.isConcurrentChange(e)) {
                failed(e);
            }
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
