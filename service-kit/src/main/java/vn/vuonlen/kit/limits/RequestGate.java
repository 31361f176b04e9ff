package vn.vuonlen.kit.limits;

import io.netty.channel.ChannelFutureListener;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import vn.vuonlen.kit.access.RequestSubject;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/**
 * Stands before everything else, on the event loop: a request gets a worker only when its body is there and its caller has
 * a turn. So whoever is slow or greedy waits for itself. What operators ask ({@code /q}) never waits.
 */
@Singleton
class RequestGate {
    /** Quarkus authenticates at 200 and sorts downward. */
    private static final int AFTER_AUTHENTICATION = 150;

    private static final String OF_OPERATORS = "/q/";

    private final RequestSubject subjects;
    private final CallerQueues queues;
    private final IncomingBodies bodies;
    private final EarlyRefusals refusals;
    private final HeadDeadline heads;

    RequestGate(
            RequestSubject subjects,
            CallerQueues queues,
            IncomingBodies bodies,
            EarlyRefusals refusals,
            HeadDeadline heads) {
        this.subjects = subjects;
        this.queues = queues;
        this.bodies = bodies;
        this.refusals = refusals;
        this.heads = heads;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_AUTHENTICATION);
    }

    private void handle(RoutingContext request) {
        heads.began(request);
        if (request.request().path().startsWith(OF_OPERATORS)) {
            request.next();
            return;
        }
        request.request().pause();
        var loop = EventLoop.current();
        request.addEndHandler(response -> loop.run(() -> EarlyRefusals.readTheRest(request)));
        subjects.of(request).subscribe().with(subject -> loop.run(() -> enter(request, key(request, subject), loop)));
    }

    private static CallerKey key(RoutingContext request, Optional<String> subject) {
        return subject.map(CallerKey::subject)
                .orElseGet(() -> CallerKey.address(
                        String.valueOf(request.request().remoteAddress().hostAddress())));
    }

    private void enter(RoutingContext request, CallerKey caller, EventLoop loop) {
        var turn = queues.enter(caller);
        if (turn.isEmpty()) {
            refusals.answer(request, Problem.of(KitProblem.TOO_MANY_REQUESTS));
            return;
        }
        follow(request, turn.get());
        bodies.await(request, turn.get(), () -> turn.get().take(() -> loop.run(request::next)));
    }

    private static void follow(RoutingContext request, Turn turn) {
        request.put(Turn.KEY, turn);
        var closed = ((ConnectionBase) request.request().connection()).channel().closeFuture();
        ChannelFutureListener whenClosed = channel -> turn.abandoned();
        closed.addListener(whenClosed);
        turn.atEnd(() -> closed.removeListener(whenClosed));
        request.addEndHandler(response -> {
            if (response.succeeded()) {
                turn.end();
            } else {
                turn.abandoned();
            }
        });
    }
}
