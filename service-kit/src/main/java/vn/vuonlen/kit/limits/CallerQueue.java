package vn.vuonlen.kit.limits;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The requests of one caller: some run, the others wait in the order in which they came. Uploads and streams of events are
 * open, but hold no thread and take no turn.
 */
final class CallerQueue {
    private final int atOnce;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int open;
    private int running;
    private int streams;
    private int uploads;
    private long bytes;

    CallerQueue(int atOnce) {
        this.atOnce = atOnce;
    }

    synchronized boolean enter(int most) {
        if (open >= most) {
            return false;
        }
        open++;
        return true;
    }

    /** @return whether that was the last request */
    synchronized boolean leave() {
        return --open == 0;
    }

    /** Runs the request now, in the caller's thread, or as soon as one that runs has ended. */
    void take(Runnable request) {
        synchronized (this) {
            if (running >= atOnce) {
                waiting.add(request);
                return;
            }
            running++;
        }
        request.run();
    }

    synchronized void cancel(Runnable request) {
        waiting.remove(request);
    }

    /** Gives the turn to the next request that waits. */
    void pass() {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                running--;
            }
        }
        if (next != null) {
            next.run();
        }
    }

    synchronized boolean beginStream(int most) {
        if (streams >= most) {
            return false;
        }
        streams++;
        return true;
    }

    synchronized void endStream() {
        streams--;
    }

    synchronized boolean beginUpload(int most) {
        if (uploads >= most) {
            return false;
        }
        uploads++;
        return true;
    }

    synchronized void endUpload() {
        uploads--;
    }

    synchronized boolean takeBytes(int more, long most) {
        if (bytes + more > most) {
            return false;
        }
        bytes += more;
        return true;
    }

    synchronized void giveBytes(long less) {
        bytes -= less;
    }

    synchronized int open() {
        return open;
    }

    synchronized int running() {
        return running;
    }
}
