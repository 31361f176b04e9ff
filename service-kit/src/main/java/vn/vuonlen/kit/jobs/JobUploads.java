package vn.vuonlen.kit.jobs;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.vuonlen.kit.limits.LimitReached;
import vn.vuonlen.kit.limits.LimitReached.Limit;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.uploads.Upload;
import vn.vuonlen.kit.uploads.Upload.Sizes;

/** Receives the inputs of jobs. */
@ApplicationScoped
class JobUploads {

    private final JobInputStore inputs;
    private final Sizes sizes;
    private final LimitReached reached;

    JobUploads(JobInputStore inputs, JobSettings settings, LimitReached reached) {
        this.inputs = inputs;
        this.sizes = new Sizes(JobInputStore.CHUNK, settings.largestInput(), settings.longestLine());
        this.reached = reached;
    }

    /** Refuses what announces to be too large before any of it is sent. */
    void requireSize(Upload body) {
        long largest = body.limited(sizes).largest();
        if (body.declaredLength().orElse(0) > largest) {
            reached.count(Limit.BODY_SIZE);
            throw KitProblem.tooLarge(largest);
        }
    }

    /**
     * The result, on a worker, is the size of the body in bytes. Of a body that fails, or whose client has gone, nothing
     * is left.
     */
    Uni<Long> store(UUID job, Upload body) {
        return body.store((number, chunk) -> inputs.add(job, number, chunk), sizes)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .invoke(failure -> inputs.delete(job))
                .onCancellation()
                .invoke(() -> Infrastructure.getDefaultWorkerPool().execute(() -> inputs.delete(job)));
    }
}
