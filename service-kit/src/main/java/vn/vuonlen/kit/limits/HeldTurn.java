package vn.vuonlen.kit.limits;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.CompletionCallback;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Keeps a turn until the worker is done: otherwise a caller could leave, and begin the next request beside the worker. What
 * is refused before it gets a worker does not come here.
 */
class HeldTurn {

    @ServerRequestFilter
    public void hold(ResteasyReactiveContainerRequestContext request, RoutingContext routing) {
        Turn turn = routing.get(Turn.KEY);
        if (turn != null) {
            CompletionCallback done = failure -> turn.completed();
            turn.hold();
            ((ResteasyReactiveRequestContext) request.getServerRequestContext()).registerCompletionCallback(done);
        }
    }
}
