package vn.vuonlen.kit.limits;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import vn.vuonlen.kit.problem.EarlyAnswers;
import vn.vuonlen.kit.problem.Problem;

/** Answers on the event loop, and reads what is left of a body, since a client that is still sending hears nothing. */
@Singleton
class EarlyRefusals {
    /** A client that sends and does not read within this time is cut off. */
    private static final Duration LEFT_OVER = Duration.ofSeconds(3);

    private final EarlyAnswers answers;

    EarlyRefusals(EarlyAnswers answers) {
        this.answers = answers;
    }

    void answer(RoutingContext request, Problem problem) {
        var asked = request.request();
        var answer =
                answers.of(problem, asked.method().name(), asked.path(), asked.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(problem.type().status());
        answer.headers().forEach(response::putHeader);
        response.end(Buffer.buffer(answer.body()));
    }

    static void readTheRest(RoutingContext request) {
        var asked = request.request();
        if (asked.isEnded() || request.response().closed()) {
            return;
        }
        var connection = asked.connection();
        // A connection whose request has ended may serve the next one by then.
        long cut = request.vertx().setTimer(LEFT_OVER.toMillis(), timer -> {
            if (!asked.isEnded()) {
                connection.close();
            }
        });
        asked.exceptionHandler(closed -> request.vertx().cancelTimer(cut));
        asked.handler(ignored -> {});
        asked.endHandler(nothing -> request.vertx().cancelTimer(cut));
        asked.resume();
    }
}
