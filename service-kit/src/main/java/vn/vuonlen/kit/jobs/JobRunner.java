package vn.vuonlen.kit.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.vuonlen.kit.database.TransientFailure;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** Takes jobs and works on them, each on a virtual thread of its own. */
final class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    private final Map<String, JobKind> kinds;
    private final JobLeases leases;
    private final JobProgress ledger;
    private final JobInputStore spool;
    private final ObjectMapper json;
    private final JobCompletion ending;
    private final Semaphore hands;
    private final Set<RunningJob> running = ConcurrentHashMap.newKeySet();
    private boolean stopped;

    JobRunner(
            List<JobKind> kinds,
            JobLeases leases,
            JobProgress ledger,
            JobInputStore spool,
            ObjectMapper json,
            int atOnce) {
        this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::kind, Function.identity()));
        this.leases = leases;
        this.ledger = ledger;
        this.spool = spool;
        this.json = json;
        this.ending = new JobCompletion(leases, ledger, json);
        this.hands = new Semaphore(atOnce);
    }

    /** Takes jobs as long as there are some and a hand is free. */
    void look() throws SQLException {
        while (!kinds.isEmpty() && hands.tryAcquire()) {
            if (!begin()) {
                return;
            }
        }
    }

    private synchronized boolean begin() throws SQLException {
        boolean begun = false;
        try {
            var taken = stopped ? Optional.<LeasedJob>empty() : leases.take(kinds.keySet());
            if (taken.isPresent()) {
                var job = new RunningJob(taken.get(), spool, ledger, json);
                running.add(job);
                Thread.ofVirtual().name("job-" + job.id()).start(() -> work(job));
                begun = true;
            }
        } finally {
            if (!begun) {
                hands.release();
            }
        }
        return begun;
    }

    void beat() throws SQLException {
        if (!running.isEmpty()) {
            leases.beat(List.copyOf(running));
        }
    }

    /** Hands its jobs over: a restart is no death, however often it comes. Until one is taken, it may still go on. */
    synchronized void stop() throws SQLException {
        stopped = true;
        ending.stop();
        if (!running.isEmpty()) {
            leases.handOver(List.copyOf(running));
        }
    }

    private void work(RunningJob job) {
        LOG.infof("Job %s of kind %s, attempt %d, from row %d", job.id(), job.kind(), job.attempt(), job.position());
        try {
            end(job);
        } finally {
            running.remove(job);
            hands.release();
        }
    }

    private void end(RunningJob job) {
        try {
            kinds.get(job.kind()).run(job);
            ending.succeeded(job);
        } catch (JobLost e) {
            LOG.warn(e.getMessage());
        } catch (Problem e) {
            ending.failed(job, e.type().code(), e.detail());
        } catch (Exception | Error e) {
            if (TransientFailure.is(e)) {
                LOG.warnf("Job %s is interrupted and will go on: %s", job.id(), TransientFailure.reason(e));
                ending.interrupted(job, e);
            } else {
                LOG.errorf(e, "Job %s failed", job.id());
                ending.failed(job, KitProblem.INTERNAL.code(), KitProblem.INTERNAL.detail());
            }
        }
    }
}
