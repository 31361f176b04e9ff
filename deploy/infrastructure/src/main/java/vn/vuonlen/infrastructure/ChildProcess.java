package vn.vuonlen.infrastructure;

import java.util.concurrent.TimeUnit;

/** Ends a child process: with SIGTERM, and with SIGKILL when that takes too long. */
public final class ChildProcess {
    private static final int LIMIT_SECONDS = 30;

    private ChildProcess() {}

    /** An interrupted caller waits all the same: what it does next relies on the child being gone. */
    public static void end(Process process) {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, LIMIT_SECONDS, TimeUnit.SECONDS)
                .join();
        if (process.isAlive()) {
            process.destroyForcibly().onExit().join();
        }
    }
}
