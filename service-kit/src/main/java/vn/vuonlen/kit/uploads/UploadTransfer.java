package vn.vuonlen.kit.uploads;

import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import vn.vuonlen.kit.limits.IncomingBody;
import vn.vuonlen.kit.limits.LimitReached;
import vn.vuonlen.kit.limits.LimitReached.Limit;
import vn.vuonlen.kit.limits.LimitSettings;
import vn.vuonlen.kit.limits.Turn;
import vn.vuonlen.kit.limits.Turn.LongKind;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.uploads.Upload.Chunks;
import vn.vuonlen.kit.uploads.Upload.Sizes;

/** One upload, on the event loop of its connection, save for the storing of a chunk, when the client is not read. */
final class UploadTransfer {
    private final RoutingContext routing;
    private final HttpServerRequest request;
    private final Context context;
    private final Chunks chunks;
    private final LimitSettings settings;
    private final LimitReached reached;
    private final ReceivedBytes received;
    private final UploadPace pace;
    private UploadResult result;
    private boolean storing;
    private boolean flush;
    private boolean complete;
    private boolean done;

    UploadTransfer(RoutingContext routing, Chunks chunks, Sizes sizes, LimitSettings settings, LimitReached reached) {
        this.routing = routing;
        this.request = routing.request();
        this.context = ((HttpServerRequestInternal) request).context();
        this.chunks = chunks;
        this.settings = settings;
        this.reached = reached;
        this.received = new ReceivedBytes(sizes);
        this.pace = new UploadPace(settings);
    }

    void start(IncomingBody body, UniEmitter<? super Long> whenDone) {
        result = new UploadResult(whenDone, request, () -> complete, () -> context.runOnContext(nothing -> finish()));
        context.runOnContext(nothing -> {
            if (!Turn.of(routing).becomeLong(LongKind.UPLOAD, settings.uploads())) {
                fail(Limit.UPLOADS, Problem.of(KitProblem.TOO_MANY_REQUESTS));
                return;
            }
            complete = body.whole();
            if (!complete) {
                read();
            }
            append(body.beginning());
        });
    }

    private void read() {
        pace.watch(routing.vertx(), this::endWindow);
        request.exceptionHandler(
                closed -> fail(null, Problem.of(KitProblem.BODY_BROKEN_OFF).because(closed)));
        request.endHandler(end -> {
            complete = true;
            advance();
        });
        request.handler(this::append);
        IncomingBody.invite(routing);
    }

    private void append(Buffer bytes) {
        pace.received(bytes.length());
        var refused = received.append(bytes);
        if (refused == null) {
            advance();
        } else {
            fail(refused.limit(), refused.problem());
        }
    }

    /** Stores what is due, then reads on. */
    private void advance() {
        if (done || storing) {
            return;
        }
        if (received.isChunk() || (flush || complete) && !received.isEmpty()) {
            storeChunk();
        } else if (complete) {
            finish();
            result.complete(received.size());
        } else {
            request.resume();
        }
    }

    private void storeChunk() {
        int number = received.chunks();
        var chunk = received.takeChunk();
        storing = true;
        flush = false;
        pace.stored();
        request.pause();
        routing.vertx()
                .executeBlocking(
                        () -> {
                            chunks.store(number, chunk);
                            return null;
                        },
                        false)
                .onComplete(stored -> context.runOnContext(nothing -> {
                    storing = false;
                    if (stored.failed()) {
                        fail(null, stored.cause());
                    } else {
                        advance();
                    }
                }));
    }

    /** What arrived is stored at least once a window: it shows that the upload goes on. */
    private void endWindow() {
        if (pace.wasTooSlow(storing)) {
            fail(Limit.UPLOAD_PACE, Problem.of(KitProblem.BODY_TOO_SLOW));
        } else {
            flush = true;
            advance();
        }
    }

    private void fail(Limit limit, Throwable failure) {
        if (!done) {
            finish();
            request.pause();
            if (limit != null) {
                reached.count(limit);
            }
            result.fail(failure);
        }
    }

    private void finish() {
        done = true;
        pace.stop();
    }
}
