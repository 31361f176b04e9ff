package vn.vuonlen.local.process;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Lets parts start until it is closed. Closing interrupts the starts that are running and waits for them, so that
 * afterwards it is certain which processes there are to stop.
 */
final class StartGate {
    private final Set<Thread> running = new HashSet<>();
    private boolean closed;

    <T> T run(Callable<T> start) throws Exception {
        enter();
        try {
            return start.call();
        } finally {
            leave();
        }
    }

    private synchronized void enter() throws InterruptedException {
        if (closed) {
            throw new InterruptedException("nothing is started any more");
        }
        running.add(Thread.currentThread());
    }

    private synchronized void leave() {
        running.remove(Thread.currentThread());
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        running.forEach(Thread::interrupt);
        boolean interrupted = false;
        while (!running.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
