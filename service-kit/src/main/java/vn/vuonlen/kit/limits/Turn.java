package vn.vuonlen.kit.limits;

import io.vertx.ext.web.RoutingContext;

/**
 * The place of one request among those of its caller. It is given back exactly once: when the response has ended, or when
 * the client has left and no worker is at it any more.
 */
public final class Turn {
    static final String KEY = "vuonlen.turn";

    /** A request that holds no worker for a long time, and therefore does not count as running. */
    public enum LongKind {
        STREAM,
        UPLOAD
    }

    private enum State {
        ENTERED,
        WAITING,
        RUNNING,
        LONG,
        ENDED
    }

    private final CallerQueues queues;
    private final CallerKey caller;
    private final CallerQueue queue;
    private final Runnable starter = this::start;
    private State state = State.ENTERED;
    private LongKind kind;
    private Runnable request;
    private Runnable atEnd = () -> {};
    private boolean held;

    Turn(CallerQueues queues, CallerKey caller, CallerQueue queue) {
        this.queues = queues;
        this.caller = caller;
        this.queue = queue;
    }

    public static Turn of(RoutingContext request) {
        return request.get(KEY);
    }

    void take(Runnable request) {
        synchronized (this) {
            if (state != State.ENTERED) {
                return;
            }
            state = State.WAITING;
            this.request = request;
        }
        queue.take(starter);
    }

    private void start() {
        boolean mayRun;
        synchronized (this) {
            mayRun = state == State.WAITING;
            if (mayRun) {
                state = State.RUNNING;
            }
        }
        if (mayRun) {
            request.run();
        } else {
            queue.pass();
        }
    }

    CallerQueue queue() {
        return queue;
    }

    /** What else is given back at the end. */
    synchronized void atEnd(Runnable more) {
        var before = atEnd;
        atEnd = () -> {
            before.run();
            more.run();
        };
    }

    /** A worker has begun. */
    synchronized void hold() {
        held = true;
    }

    /** The worker is done. */
    void completed() {
        synchronized (this) {
            held = false;
        }
        end();
    }

    /** The client has left; a worker that is at its request goes on. */
    void abandoned() {
        synchronized (this) {
            if (held && state == State.RUNNING) {
                return;
            }
        }
        end();
    }

    /** Lets the next request run, while this one goes on without a worker; false when the caller has too many such. */
    public boolean becomeLong(LongKind kind, int most) {
        synchronized (this) {
            if (state != State.RUNNING || !begin(kind, most)) {
                return false;
            }
            state = State.LONG;
            this.kind = kind;
        }
        queue.pass();
        return true;
    }

    private boolean begin(LongKind kind, int most) {
        return kind == LongKind.STREAM ? queue.beginStream(most) : queue.beginUpload(most);
    }

    /** The response has ended. */
    void end() {
        State before;
        synchronized (this) {
            before = state;
            state = State.ENDED;
        }
        switch (before) {
            case WAITING -> queue.cancel(starter);
            case RUNNING -> queue.pass();
            case LONG -> {
                if (kind == LongKind.STREAM) {
                    queue.endStream();
                } else {
                    queue.endUpload();
                }
            }
            case ENTERED, ENDED -> {}
        }
        if (before != State.ENDED) {
            atEnd.run();
            queues.leave(caller, queue);
        }
    }
}
