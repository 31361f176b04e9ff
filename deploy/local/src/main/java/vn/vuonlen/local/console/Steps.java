package vn.vuonlen.local.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Shows the running steps and how long each takes: a line for every step that has ended, and on a terminal one below
 * them that is redrawn. A log cannot be redrawn, so it gets a line every fifteen seconds with what is still running.
 */
public final class Steps {
    private final PrintStream out;
    private final boolean live;
    private final Map<String, RunningStep> running = new LinkedHashMap<>();

    public Steps(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
        Thread.ofPlatform().daemon().name("steps").start(this::refreshForever);
    }

    public <T> T run(String what, Callable<T> work) throws Exception {
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
        running.put(what, new RunningStep(System.nanoTime(), ""));
        show();
    }

    synchronized void at(String what, long done, long total) {
        String share = total > 0 ? "%,d of %,d ".formatted(done, total) : "%,d ".formatted(done);
        running.computeIfPresent(what, (name, step) -> new RunningStep(step.startedAt(), share));
    }

    synchronized void end(String what, String mark) {
        RunningStep step = running.remove(what);
        if (step != null) {
            line("  %s %-60s %8s".formatted(mark, what, step.age()));
        }
    }

    public synchronized void line(String text) {
        out.println((live ? "\r\033[K" : "") + text);
        show();
    }

    private void refreshForever() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(live ? 250 : 15_000);
                refresh();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void refresh() {
        if (!live && !running.isEmpty()) {
            out.println("    " + status());
        }
        show();
        out.flush();
    }

    private void show() {
        if (live && !running.isEmpty()) {
            String text = status();
            out.print("\r\033[K    " + (text.length() > 100 ? text.substring(0, 100) : text));
            out.flush();
        }
    }

    private String status() {
        return running.entrySet().stream()
                .map(entry -> entry.getKey() + " … " + entry.getValue().share()
                        + entry.getValue().age())
                .collect(Collectors.joining(", "));
    }

    private record RunningStep(long startedAt, String share) {
        String age() {
            return "%.1f s"
                    .formatted(Duration.ofNanos(System.nanoTime() - startedAt).toMillis() / 1000.0);
        }
    }
}
