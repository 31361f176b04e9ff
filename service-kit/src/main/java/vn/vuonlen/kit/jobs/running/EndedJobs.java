package vn.vuonlen.kit.jobs.running;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How the jobs ended that this process brought to an end. */
final class EndedJobs {

    /** REFUSED is the fault of the input, FAILED that of the service. */
    enum End {
        SUCCEEDED,
        REFUSED,
        FAILED
    }

    private final Map<End, LongAdder> counts = new EnumMap<>(End.class);

    EndedJobs() {
        for (var end : End.values()) {
            counts.put(end, new LongAdder());
        }
    }

    void add(End end, int jobs) {
        counts.get(end).add(jobs);
    }

    long count(End end) {
        return counts.get(end).sum();
    }
}
