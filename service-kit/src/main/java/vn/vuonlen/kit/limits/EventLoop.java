package vn.vuonlen.kit.limits;

import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;

/**
 * The event loop of a connection, with what Vert.x knows of the request. A worker of the request has the same context, so
 * that only the thread tells which of them is running.
 */
record EventLoop(ContextInternal context) {

    static EventLoop current() {
        return new EventLoop((ContextInternal) Vertx.currentContext());
    }

    void run(Runnable step) {
        if (context.nettyEventLoop().inEventLoop() && context.equals(Vertx.currentContext())) {
            step.run();
        } else {
            context.runOnContext(nothing -> step.run());
        }
    }
}
