package vn.vuonlen.kit.limits;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Waits for bodies of JSON on the event loop. Such a body is held in memory up to its limit; of a longer one only the
 * beginning is, and the operation refuses it. Any other body is read as it comes, by the operation that takes an {@code
 * Upload}, however short it is: a small file may be as slow as a large one.
 */
@Singleton
class IncomingBodies {
    private static final Pattern JSON =
            Pattern.compile("\\s*application/(?:[^\\s;]+\\+)?json\\s*(?:;|$)", Pattern.CASE_INSENSITIVE);

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
        } else if (declared > most || !isJson(request.request())) {
            begun(request, Buffer.buffer(), false);
            ready.run();
        } else {
            new AwaitedBody(request, turn, this).read(ready);
        }
    }

    /** An operation takes a body without a type for its own, and all but uploads take JSON. */
    private static boolean isJson(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type == null || JSON.matcher(type).lookingAt();
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
