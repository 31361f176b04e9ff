package vn.vuonlen.kit.limits;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.vuonlen.kit.limits.LimitReached.Limit;

/** The requests of each caller, while it has some: what is idle is forgotten, so that no caller can fill the memory. */
@Singleton
class CallerQueues {
    private final Map<String, CallerQueue> queues = new HashMap<>();
    private final LimitSettings settings;
    private final LimitReached reached;

    CallerQueues(LimitSettings settings, LimitReached reached, MeterRegistry metrics) {
        this.settings = settings;
        this.reached = reached;
        metrics.gauge("vuonlen.requests.running", this, queues -> queues.sum(CallerQueue::running));
        metrics.gauge("vuonlen.requests.open", this, queues -> queues.sum(CallerQueue::open));
    }

    /** Empty when the caller has too many requests already. */
    synchronized Optional<Turn> enter(CallerKey caller) {
        var queue = queues.computeIfAbsent(caller.name(), name -> new CallerQueue(settings.atOnce()));
        int waiting = caller.isSubject() ? settings.waiting() : settings.waitingAtAddress();
        if (!queue.enter(settings.atOnce() + waiting)) {
            reached.count(Limit.REQUESTS);
            return Optional.empty();
        }
        return Optional.of(new Turn(this, caller, queue));
    }

    synchronized void leave(CallerKey caller, CallerQueue queue) {
        if (queue.leave()) {
            queues.remove(caller.name(), queue);
        }
    }

    private synchronized double sum(java.util.function.ToIntFunction<CallerQueue> count) {
        return queues.values().stream().mapToInt(count).sum();
    }
}
