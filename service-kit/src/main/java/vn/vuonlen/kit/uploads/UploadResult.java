package vn.vuonlen.kit.uploads;

import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.BooleanSupplier;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.problem.ProblemResponses;

/** What becomes of an upload: its length, a failure, or nobody left to hear of it. */
final class UploadResult {
    private final UniEmitter<? super Long> emitter;
    private final BooleanSupplier received;
    private final HttpServerRequest request;
    private boolean told;

    UploadResult(
            UniEmitter<? super Long> emitter, HttpServerRequest request, BooleanSupplier received, Runnable whenEnded) {
        this.emitter = emitter;
        this.request = request;
        this.received = received;
        emitter.onTermination(() -> {
            logIfAbandoned();
            whenEnded.run();
        });
    }

    void complete(long length) {
        told = true;
        emitter.complete(length);
    }

    void fail(Throwable failure) {
        told = true;
        emitter.fail(failure);
    }

    /** Without a result, whoever waited for it is gone: the connection was closed, and no answer will be logged. */
    private void logIfAbandoned() {
        if (!told && !received.getAsBoolean()) {
            ProblemResponses.log(
                    Problem.of(KitProblem.BODY_BROKEN_OFF), request.method().name(), request.path());
        }
    }
}
