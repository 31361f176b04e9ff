package vn.vuonlen.kit.jobs;

import java.util.List;

/**
 * What one transaction of a job did. {@code position} is the number of rows done since the beginning of the input; the
 * counts are those of this step alone, and add up in the job.
 */
public record Progress(long position, long accepted, long refused, long unchanged, List<Reject> rejects) {

    public Progress {
        rejects = List.copyOf(rejects);
    }
}
