package vn.vuonlen.kit.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.kit.jobs.Reject.Severity;

/** The inputs of jobs that have ended, with what was refused of them or warned of, for those who may see the job. */
@ApplicationScoped
public class EndedJobInputs {

    private final VisibleJobs visible;
    private final JobQueries jobs;
    private final JobInputStore inputs;

    EndedJobInputs(VisibleJobs visible, JobQueries jobs, JobInputStore inputs) {
        this.visible = visible;
        this.jobs = jobs;
        this.inputs = inputs;
    }

    /** Throws the problem {@code not-found} where the caller sees no such job. */
    public JobView job(UUID id) {
        return visible.find(id);
    }

    /** Whether the input of the job is still there. */
    public boolean isRetained(UUID job) {
        return inputs.exists(job);
    }

    /** From its beginning. Nothing, if it is there no more. */
    public InputStream open(UUID job) {
        return inputs.open(job);
    }

    /** In the order of the rows, those behind one that was read before. */
    public List<RejectView> rejects(UUID job, Severity severity, long row, int ordinal, int limit) {
        return jobs.rejects(job, severity, row, ordinal, limit);
    }
}
