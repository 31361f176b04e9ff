package vn.vuonlen.local;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Runs things at once, and fails as soon as one of them does. */
final class Together {
    private Together() {}

    static void all(List<Callable<?>> works) throws IOException, InterruptedException {
        ExecutorService threads =
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
        try {
            ExecutorCompletionService<Object> running = new ExecutorCompletionService<>(threads);
            for (Callable<?> work : works) {
                running.submit(work::call);
            }
            for (int i = 0; i < works.size(); i++) {
                running.take().get();
            }
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            threads.shutdownNow();
            // What was interrupted on its way up has to be down before anybody cleans up after it.
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
