package vn.vuonlen.infrastructure;

import java.util.concurrent.TimeUnit;

/** Asks a child to end, and insists when it does not. */
public final class ChildProcess {
    private static final int PATIENCE_SECONDS = 30;

    private ChildProcess() {}

    public static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
