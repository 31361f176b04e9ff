package vn.vuonlen.local.process;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import vn.vuonlen.local.console.LauncherFailure;

/** Runs tasks in parallel and fails as soon as one of them fails. */
final class ParallelTasks {
    private ParallelTasks() {}

    static void runAll(List<Callable<?>> tasks) throws IOException, InterruptedException {
        ExecutorService threads =
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
        try {
            ExecutorCompletionService<Object> running = new ExecutorCompletionService<>(threads);
            for (Callable<?> task : tasks) {
                running.submit(task::call);
            }
            for (int i = 0; i < tasks.size(); i++) {
                running.take().get();
            }
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            threads.shutdownNow();
            // An interrupted start has to end before its caller cleans up after it.
            threads.awaitTermination(20, TimeUnit.SECONDS);
        }
    }

    private static IOException failure(Throwable cause) throws InterruptedException {
        return switch (cause) {
            case LauncherFailure refusal -> throw refusal;
            case InterruptedException stopped -> throw stopped;
            case IOException known -> known;
            default -> new IOException(cause.toString(), cause);
        };
    }
}
