package vn.vuonlen.kit.uploads;

import io.vertx.core.Vertx;
import vn.vuonlen.kit.limits.LimitSettings;

/** Whether a client sends fast enough. A window in which a chunk was stored is no measure of it: it was not read meanwhile. */
final class UploadPace {
    private final long window;
    private final long least;
    private Runnable stop = () -> {};
    private long inWindow;
    private boolean unfair;

    UploadPace(LimitSettings settings) {
        this.window = settings.window().toMillis();
        this.least = settings.slowest() * settings.window().toSeconds();
    }

    void watch(Vertx vertx, Runnable endOfWindow) {
        long timer = vertx.setPeriodic(window, end -> endOfWindow.run());
        stop = () -> vertx.cancelTimer(timer);
    }

    void stop() {
        stop.run();
    }

    void received(int bytes) {
        inWindow += bytes;
    }

    void stored() {
        unfair = true;
    }

    /** Ends the window and begins the next. */
    boolean wasTooSlow(boolean storing) {
        boolean tooSlow = !storing && !unfair && inWindow < least;
        inWindow = 0;
        unfair = storing;
        return tooSlow;
    }
}
