package vn.vuonlen.kit.limits;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** What of a body was received before its request got a worker: the whole of it, or the beginning of a longer one. */
public record IncomingBody(Buffer beginning, boolean whole) {
    private static final String KEY = "vuonlen.body";
    private static final String CONTINUE = "100-continue";

    void putInto(RoutingContext request) {
        request.put(KEY, this);
    }

    /** A request that announced no body has an empty one. */
    public static IncomingBody of(RoutingContext request) {
        return Optional.ofNullable(request.<IncomingBody>get(KEY))
                .orElseGet(() -> new IncomingBody(Buffer.buffer(), true));
    }

    /** The client waits for an invitation before it sends a body that might be refused. */
    public static void invite(RoutingContext request) {
        if (CONTINUE.equalsIgnoreCase(request.request().getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
    }
}
