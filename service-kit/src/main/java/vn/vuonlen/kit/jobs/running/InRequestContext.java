package vn.vuonlen.kit.jobs.running;

import io.quarkus.arc.Arc;
import vn.vuonlen.kit.jobs.JobKind;
import vn.vuonlen.kit.jobs.JobRun;

/** Runs a job in a request context, which the persistence context needs. The caller in it is anonymous. */
record InRequestContext(JobKind job) implements JobKind {

    @Override
    public String kind() {
        return job.kind();
    }

    @Override
    public void run(JobRun run) throws Exception {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            job.run(run);
        } finally {
            context.terminate();
        }
    }
}
