package vn.vuonlen.kit.audit;

import java.time.Clock;
import java.util.OptionalLong;

/** How many lines may be written in a second: a flood of requests must not fill the disk. */
final class LogBudget {
    static final int LINES_A_SECOND = 20;

    private final Clock clock;
    private long second;
    private int written;
    private long suppressed;

    LogBudget(Clock clock) {
        this.clock = clock;
    }

    /** Empty if the line must not be written; otherwise how many were not written since the last one that was. */
    synchronized OptionalLong take() {
        long now = clock.instant().getEpochSecond();
        if (now != second) {
            second = now;
            written = 0;
        }
        if (written == LINES_A_SECOND) {
            suppressed++;
            return OptionalLong.empty();
        }
        written++;
        long before = suppressed;
        suppressed = 0;
        return OptionalLong.of(before);
    }
}
