package vn.vuonlen.reporting.office.progress;

import java.time.LocalDate;
import java.util.List;

/**
 * A review that is not decided yet, as household-service knows it in the areas of an officer.
 *
 * @param closed to surveys, and waiting for its decision
 */
record OpenReviewState(int year, boolean closed, Counted total, List<CommuneState> communes) {

    OpenReviewState {
        communes = List.copyOf(communes);
    }

    /** @param toSurvey households on the list that have not ended before */
    record Counted(long toSurvey, long surveyed) {}

    /** @param step null where the officer's role may not know it, or the review follows no procedure */
    record CommuneState(String name, Counted counted, String step, List<Awaited> awaited) {
        CommuneState {
            awaited = List.copyOf(awaited);
        }
    }

    /** @param due the last day */
    record Awaited(String act, LocalDate due) {}
}
