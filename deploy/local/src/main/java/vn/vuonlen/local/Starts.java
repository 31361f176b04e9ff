package vn.vuonlen.local;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;

/** What is being started just now. Once ended, nothing can begin, and what had begun was interrupted and is over. */
final class Starts {
    private final Set<Thread> running = new HashSet<>();
    private boolean ended;

    <T> T run(Callable<T> start) throws Exception {
        begin();
        try {
            return start.call();
        } finally {
            over();
        }
    }

    private synchronized void begin() throws InterruptedException {
        if (ended) {
            throw new InterruptedException("nothing is started any more");
        }
        running.add(Thread.currentThread());
    }

    private synchronized void over() {
        running.remove(Thread.currentThread());
        notifyAll();
    }

    /** Whoever ends a province goes on only when it is known what there is to stop. */
    synchronized void end() {
        ended = true;
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
