package vn.vuonlen.kit.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.GrantedAreas;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/**
 * The jobs that the caller may see: their own, and for operators and auditors those submitted for areas that their own
 * cover, since rejects may name people there. To others a job does not exist.
 */
@ApplicationScoped
class VisibleJobs {

    private final JobQueries jobs;
    private final Caller caller;
    private final GrantedAreas granted;

    VisibleJobs(JobQueries jobs, Caller caller, GrantedAreas granted) {
        this.jobs = jobs;
        this.caller = caller;
        this.granted = granted;
    }

    JobView find(UUID id) {
        return jobs.find(id)
                .filter(this::isVisible)
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND))
                .job();
    }

    private boolean isVisible(OwnedJob owned) {
        return owned.subject().equals(caller.subject())
                || (caller.has(Roles.OPERATOR) || caller.has(Roles.AUDITOR))
                        && caller.scope().covers(granted.of(owned.areas()));
    }
}
