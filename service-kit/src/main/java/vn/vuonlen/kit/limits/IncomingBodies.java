package vn.vuonlen.kit.limits;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Waits for bodies on the event loop. A body is held in memory up to the limit of JSON; of a longer one only the beginning
 * is: an operation that takes JSON refuses it, and one that takes an {@code Upload} reads the rest as it comes.
 */
@Singleton
class IncomingBodies {
    private final LimitSettings settings;
    private final BodyMemory memory;
    private final EarlyRefusals refusals;
    private final LimitReached reached;
    private final int most;

    IncomingBodies(
            LimitSettings settings,
            BodyMemory memory,
            EarlyRefusals refusals,
            LimitReached reached,
            @ConfigProperty(name = "vuonlen.http.json-limit", defaultValue = "1048576") int most) {
        this.settings = settings;
        this.memory = memory;
        this.refusals = refusals;
        this.reached = reached;
        this.most = most;
    }

    void await(RoutingContext request, Turn turn, Runnable ready) {
        long declared = declared(request.request());
        if (declared == 0) {
            request.request().resume();
            ready.run();
        } else if (declared > most) {
            begun(request, Buffer.buffer(), false);
            ready.run();
        } else {
            new AwaitedBody(request, turn, this).read(ready);
        }
    }

    /** The length of the body; the largest that is awaited when it comes in chunks. */
    private long declared(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return Long.parseLong(length);
        }
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null ? 0 : most;
    }

    void begun(RoutingContext request, Buffer beginning, boolean whole) {
        ((RoutingContextInternal) request).setBody(beginning);
        new IncomingBody(beginning, whole).putInto(request);
    }

    LimitSettings settings() {
        return settings;
    }

    BodyMemory memory() {
        return memory;
    }

    EarlyRefusals refusals() {
        return refusals;
    }

    LimitReached reached() {
        return reached;
    }

    int most() {
        return most;
    }
}
