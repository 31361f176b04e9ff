package vn.vuonlen.kit.jobs;

import io.quarkus.arc.Arc;

/** Lets a job use what usually lives as long as a request, such as the persistence context. The caller there is nobody. */
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
