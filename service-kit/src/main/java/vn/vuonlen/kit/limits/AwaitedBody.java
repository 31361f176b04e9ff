package vn.vuonlen.kit.limits;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import vn.vuonlen.kit.limits.LimitReached.Limit;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** One body that is being received. All of it happens on the event loop of its connection. */
final class AwaitedBody {
    /** One caller may hold a quarter of the memory for bodies: the others are served on. */
    private static final int SHARES = 4;

    private final RoutingContext routing;
    private final CallerQueue caller;
    private final HttpServerRequest request;
    private final IncomingBodies bodies;
    private final Buffer received = Buffer.buffer();
    private long timer;
    private long taken;
    private boolean done;

    AwaitedBody(RoutingContext routing, Turn turn, IncomingBodies bodies) {
        this.routing = routing;
        this.request = routing.request();
        this.bodies = bodies;
        this.caller = turn.queue();
        turn.atEnd(() -> {
            caller.giveBytes(taken);
            bodies.memory().giveBack(taken);
        });
    }

    void read(Runnable ready) {
        long deadline = bodies.settings().bodyDeadline().toMillis();
        timer = routing.vertx().setTimer(deadline, late -> refuse(Limit.BODY_DEADLINE, KitProblem.BODY_TOO_SLOW));
        request.exceptionHandler(closed -> brokenOff());
        request.handler(bytes -> append(bytes, ready));
        request.endHandler(end -> complete(true, ready));
        IncomingBody.invite(routing);
        request.resume();
    }

    private void append(Buffer bytes, Runnable ready) {
        if (done) {
            return;
        }
        if (!caller.takeBytes(bytes.length(), bodies.settings().bodyMemory() / SHARES)) {
            refuse(Limit.BODY_MEMORY, KitProblem.TOO_MANY_REQUESTS);
            return;
        }
        if (!bodies.memory().take(bytes.length())) {
            caller.giveBytes(bytes.length());
            refuse(Limit.BODY_MEMORY, KitProblem.TOO_BUSY);
            return;
        }
        taken += bytes.length();
        received.appendBuffer(bytes);
        if (received.length() > bodies.most()) {
            request.pause();
            complete(false, ready);
        }
    }

    private void complete(boolean whole, Runnable ready) {
        if (finish()) {
            bodies.begun(routing, received, whole);
            ready.run();
        }
    }

    private void refuse(Limit limit, KitProblem problem) {
        if (finish()) {
            request.pause();
            bodies.reached().count(limit);
            bodies.refusals().answer(routing, Problem.of(problem));
        }
    }

    private void brokenOff() {
        if (finish()) {
            bodies.refusals().answer(routing, Problem.of(KitProblem.BODY_BROKEN_OFF));
        }
    }

    private boolean finish() {
        if (done) {
            return false;
        }
        done = true;
        routing.vertx().cancelTimer(timer);
        return true;
    }
}
