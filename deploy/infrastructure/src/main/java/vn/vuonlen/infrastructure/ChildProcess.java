package vn.vuonlen.infrastructure;

import java.util.concurrent.TimeUnit;

/** Asks a child to end, and insists when it does not. */
public final class ChildProcess {
    private static final int PATIENCE_SECONDS = 30;

    private ChildProcess() {}

    /** Whoever is interrupted waits all the same: what comes next counts on the child being gone. */
    public static void end(Process process) {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        if (process.isAlive()) {
            process.destroyForcibly().onExit().join();
        }
    }
}
