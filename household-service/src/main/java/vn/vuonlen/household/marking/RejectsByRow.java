package vn.vuonlen.household.marking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import vn.vuonlen.kit.jobs.EndedJobInputs;
import vn.vuonlen.kit.jobs.Reject.Severity;
import vn.vuonlen.kit.jobs.RejectView;

/** What was refused of each row of a file, or warned of, asked for in the order of the rows and read in batches. */
final class RejectsByRow {

    private static final int BATCH = 1_000;

    private final EndedJobInputs inputs;
    private final UUID job;
    private final Severity severity;
    private final Queue<RejectView> read = new ArrayDeque<>();
    private long row;
    private int ordinal;
    private boolean all;

    RejectsByRow(EndedJobInputs inputs, UUID job, Severity severity) {
        this.inputs = inputs;
        this.job = job;
        this.severity = severity;
    }

    List<RejectView> of(long number) {
        List<RejectView> rejects = new ArrayList<>();
        while (hasNext() && read.peek().row() <= number) {
            var reject = read.poll();
            if (reject.row() == number) {
                rejects.add(reject);
            }
        }
        return rejects;
    }

    private boolean hasNext() {
        if (read.isEmpty() && !all) {
            var batch = inputs.rejects(job, severity, row, ordinal, BATCH);
            all = batch.size() < BATCH;
            if (!batch.isEmpty()) {
                row = batch.getLast().row();
                ordinal = batch.getLast().ordinal();
                read.addAll(batch);
            }
        }
        return !read.isEmpty();
    }
}
