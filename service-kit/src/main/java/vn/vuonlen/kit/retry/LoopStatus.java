package vn.vuonlen.kit.retry;

import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.vuonlen.kit.database.TransientFailure;

/** Why a loop that never gives up gets nowhere at the moment. It is said once, not at each attempt. */
public final class LoopStatus {

    private static final Logger LOG = Logger.getLogger(LoopStatus.class);

    private final String who;
    private volatile String reason;

    public LoopStatus(String who) {
        this.who = who;
    }

    public void is(Throwable failure) {
        String now = TransientFailure.reason(failure);
        if (!Objects.equals(reason, now)) {
            LOG.warnf(failure, "%s cannot go on and keeps trying: %s", who, now);
        }
        reason = now;
    }

    public void over() {
        if (reason != null) {
            LOG.infof("%s goes on again", who);
            reason = null;
        }
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
