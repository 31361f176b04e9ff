package vn.vuonlen.kit.jobs;

import java.util.UUID;

/** Another runner has taken the job; what this one was about to save must not be. */
final class JobLost extends RuntimeException {

    JobLost(UUID job) {
        super("Another runner has taken job " + job);
    }
}
