package vn.vuonlen.household.duplicatesearch;

import jakarta.enterprise.context.ApplicationScoped;

/** The search of those who were registered or changed, without waiting for its next second. */
@ApplicationScoped
public class DueSearch {

    private final SearchQueue queue;

    DueSearch(SearchQueue queue) {
        this.queue = queue;
    }

    /** As the schedule does, which may be at it at the same time. */
    public void run() {
        queue.seek();
    }
}
