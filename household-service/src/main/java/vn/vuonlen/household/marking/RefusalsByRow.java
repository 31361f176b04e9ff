package vn.vuonlen.household.marking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import vn.vuonlen.kit.jobs.EndedJobInputs;
import vn.vuonlen.kit.jobs.RejectView;

/** What was refused of each row of a file, asked for in the order of the rows and read in batches. */
final class RefusalsByRow {

    private static final int BATCH = 1_000;

    private final EndedJobInputs inputs;
    private final UUID job;
    private final Queue<RejectView> read = new ArrayDeque<>();
    private long row;
    private int ordinal;
    private boolean all;

    RefusalsByRow(EndedJobInputs inputs, UUID job) {
        this.inputs = inputs;
        this.job = job;
    }

    List<RejectView> of(long number) {
        List<RejectView> refusals = new ArrayList<>();
        while (hasNext() && read.peek().row() <= number) {
            var refusal = read.poll();
            if (refusal.row() == number) {
                refusals.add(refusal);
            }
        }
        return refusals;
    }

    private boolean hasNext() {
        if (read.isEmpty() && !all) {
            var batch = inputs.rejects(job, row, ordinal, BATCH);
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
