package vn.vuonlen.local;

import vn.vuonlen.local.demo.LoadProgress;

/** The steps of a load, one after the other. */
final class LoadingProgress implements LoadProgress {
    private final Steps steps;
    private String current;

    LoadingProgress(Steps steps) {
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

    synchronized void end(String mark) {
        if (current != null) {
            steps.end(current, mark);
            current = null;
        }
    }
}
