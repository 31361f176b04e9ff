package vn.vuonlen.kit.retry;

import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
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

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
