package vn.vuonlen.kit.prepared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.vuonlen.kit.audit.RequestId;

/**
 * Writes an answer that is ready on the event loop, before a worker is asked. It stands behind the gate of the limits, so that
 * such a request has a turn of its caller like any other; headers of all answers, metrics and traces lie before both.
 */
@Singleton
class PreparedAnswerRoute {

    /** The gate stands at 150, and JAX-RS behind all filters. */
    private static final int AFTER_THE_GATE = 140;

    /** What makes another answer of it than the whole one or 304: the operation decides. */
    private static final List<CharSequence> LEFT_TO_THE_OPERATION = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.TRANSFER_ENCODING,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_MODIFIED_SINCE,
            "If-Unmodified-Since");

    private final Instance<PreparedAnswers> answers;
    private final boolean otherOriginsAreLetIn;

    PreparedAnswerRoute(
            Instance<PreparedAnswers> answers,
            @ConfigProperty(name = "quarkus.http.cors.enabled") boolean otherOriginsAreLetIn) {
        this.answers = answers;
        this.otherOriginsAreLetIn = otherOriginsAreLetIn;
    }

    void register(@Observes Filters filters) {
        if (answers.isResolvable()) {
            var ready = answers.get();
            filters.register(request -> handle(request, ready), AFTER_THE_GATE);
        }
    }

    private void handle(RoutingContext request, PreparedAnswers ready) {
        var answer = isPlain(request.request()) ? ready.find(request) : Optional.<PreparedAnswer>empty();
        answer.ifPresentOrElse(found -> send(request, found), request::next);
    }

    private static boolean isPlain(HttpServerRequest request) {
        return (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD))
                && LEFT_TO_THE_OPERATION.stream().noneMatch(request.headers()::contains);
    }

    private void send(RoutingContext request, PreparedAnswer answer) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        answer.shared().forEach(response::putHeader);
        response.putHeader(HttpHeaders.ETAG, answer.tag());
        response.putHeader(RequestId.HEADER, new RequestId().value());
        if (otherOriginsAreLetIn) {
            response.headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
        if (EntityTags.match(request.request().headers().getAll(HttpHeaders.IF_NONE_MATCH), answer.tag())) {
            response.setStatusCode(304).end();
        } else {
            sendWhole(request.request(), response, answer);
        }
    }

    private static void sendWhole(HttpServerRequest request, HttpServerResponse response, PreparedAnswer answer) {
        answer.headers().forEach(response::putHeader);
        response.putHeader(HttpHeaders.CONTENT_TYPE, answer.mediaType());
        var body = answer.plain();
        // Without a Content-Encoding the server itself compresses for who takes another one only.
        if (AcceptedEncodings.haveGzip(request.headers().getAll(HttpHeaders.ACCEPT_ENCODING))) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            body = answer.gzip();
        }
        if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.readableBytes()));
            response.end();
        } else {
            response.end(PreparedAnswer.buffer(body));
        }
    }
}
