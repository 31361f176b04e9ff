package vn.vuonlen.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import vn.vuonlen.kit.access.Caller;

/** The caller of the current request as an actor. A job has its own, {@code JobRun.actor()}. */
@ApplicationScoped
public class CurrentActor {
    private final Caller caller;
    private final RequestId request;

    CurrentActor(Caller caller, RequestId request) {
        this.caller = caller;
        this.request = request;
    }

    public Actor get() {
        if (caller.anonymous()) {
            throw new IllegalStateException("Nobody is known who acts");
        }
        return new Actor(caller.subject(), request.value());
    }
}
