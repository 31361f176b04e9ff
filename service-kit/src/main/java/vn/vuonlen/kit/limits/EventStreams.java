package vn.vuonlen.kit.limits;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import vn.vuonlen.kit.limits.LimitReached.Limit;
import vn.vuonlen.kit.limits.Turn.LongKind;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** Responses that last: a stream of events holds no worker, and would otherwise hold one of its caller's turns. */
@ApplicationScoped
public class EventStreams {
    private final CurrentVertxRequest current;
    private final LimitSettings settings;
    private final LimitReached reached;

    EventStreams(CurrentVertxRequest current, LimitSettings settings, LimitReached reached) {
        this.current = current;
        this.settings = settings;
        this.reached = reached;
    }

    /** Call it before the stream begins; refused when the caller has too many. */
    public void begin() {
        if (!Turn.of(current.getCurrent()).becomeLong(LongKind.STREAM, settings.streams())) {
            reached.count(Limit.STREAMS);
            throw Problem.of(KitProblem.TOO_MANY_REQUESTS);
        }
    }
}
