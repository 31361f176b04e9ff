package vn.vuonlen.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Shows what is being done and how long it takes: a line for every step that is done, and below, on a terminal, one
 * that moves. Where nothing moves (a log), what still runs is said every fifteen seconds.
 */
public final class Steps {
    private final PrintStream out;
    private final boolean live;
    private final Map<String, Step> running = new LinkedHashMap<>();

    public Steps(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
        Thread.ofPlatform().daemon().name("steps").start(this::beat);
    }

    <T> T run(String what, Callable<T> work) throws Exception {
        begin(what);
        try {
            T result = work.call();
            end(what, "✓");
            return result;
        } catch (Exception e) {
            end(what, "✗");
            throw e;
        }
    }

    synchronized void begin(String what) {
        running.put(what, new Step(System.nanoTime(), ""));
        show();
    }

    synchronized void at(String what, long done, long total) {
        String share = total > 0 ? "%,d of %,d ".formatted(done, total) : "%,d ".formatted(done);
        running.computeIfPresent(what, (name, step) -> new Step(step.began(), share));
    }

    synchronized void end(String what, String mark) {
        Step step = running.remove(what);
        if (step != null) {
            line("  %s %-60s %8s".formatted(mark, what, step.age()));
        }
    }

    synchronized void line(String text) {
        out.println((live ? "\r\033[K" : "") + text);
        show();
    }

    private void beat() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(live ? 250 : 15_000);
                tell();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void tell() {
        if (!live && !running.isEmpty()) {
            out.println("    " + now());
        }
        show();
        out.flush();
    }

    private void show() {
        if (live && !running.isEmpty()) {
            String text = now();
            out.print("\r\033[K    " + (text.length() > 100 ? text.substring(0, 100) : text));
            out.flush();
        }
    }

    private String now() {
        return running.entrySet().stream()
                .map(entry -> entry.getKey() + " … " + entry.getValue().share()
                        + entry.getValue().age())
                .collect(Collectors.joining(", "));
    }

    private record Step(long began, String share) {
        String age() {
            return "%.1f s"
                    .formatted(Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0);
        }
    }
}
