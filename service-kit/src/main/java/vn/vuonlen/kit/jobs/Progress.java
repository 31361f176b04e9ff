package vn.vuonlen.kit.jobs;

import java.util.List;

/**
 * What one transaction of a job did. {@code position} is the number of rows done since the beginning of the input; the
 * counts are those of this step alone, and add up in the job. {@code warnings} are rows that are counted as accepted too;
 * {@code rejects} lists what is wrong with rows of either severity.
 */
public record Progress(
        long position, long accepted, long refused, long unchanged, long warnings, List<Reject> rejects) {

    public Progress {
        rejects = List.copyOf(rejects);
    }

    /** Of a step that warned of nothing. */
    public Progress(long position, long accepted, long refused, long unchanged, List<Reject> rejects) {
        this(position, accepted, refused, unchanged, 0, rejects);
    }
}
