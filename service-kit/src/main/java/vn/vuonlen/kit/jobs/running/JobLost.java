package vn.vuonlen.kit.jobs.running;

import java.util.UUID;

/** Another runner has taken the job; this one must not save anything more of it. */
final class JobLost extends RuntimeException {

    JobLost(UUID job) {
        super("Another runner has taken job " + job);
    }
}
