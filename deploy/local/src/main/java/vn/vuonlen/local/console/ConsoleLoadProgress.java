package vn.vuonlen.local.console;

import vn.vuonlen.local.demo.LoadProgress;

/** Shows a load on the console: its steps follow one another, so a new step ends the one before. */
public final class ConsoleLoadProgress implements LoadProgress {
    private final Steps steps;
    private String current;

    public ConsoleLoadProgress(Steps steps) {
        this.steps = steps;
    }

    @Override
    public synchronized void step(String what) {
        end("✓");
        current = what;
        steps.begin(what);
    }

    @Override
    public synchronized void at(long done, long total) {
        if (current != null) {
            steps.at(current, done, total);
        }
    }

    public synchronized void end(String mark) {
        if (current != null) {
            steps.end(current, mark);
            current = null;
        }
    }
}
