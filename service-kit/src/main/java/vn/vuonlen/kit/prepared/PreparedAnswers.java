package vn.vuonlen.kit.prepared;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The answers that a service has ready for callers without a token; a service that has some has one bean of it. */
public interface PreparedAnswers {

    /**
     * The answer that the operation would give, or empty where only the operation knows. Called on the event loop for a {@code GET}
     * or {@code HEAD} without a body and without a token: it must not block.
     */
    Optional<PreparedAnswer> find(RoutingContext request);
}
