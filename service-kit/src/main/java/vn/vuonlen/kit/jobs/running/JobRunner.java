package vn.vuonlen.kit.jobs.running;

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
import vn.vuonlen.kit.jobs.JobKind;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** Leases jobs and runs them, each on a virtual thread of its own. */
final class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    private final Map<String, JobKind> kinds;
    private final JobStore store;
    private final JobCompletion completion;
    private final Semaphore freeWorkers;
    private final Set<RunningJob> running = ConcurrentHashMap.newKeySet();
    private boolean stopped;

    JobRunner(List<JobKind> kinds, JobStore store, int workers) {
        this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::kind, Function.identity()));
        this.store = store;
        this.completion = new JobCompletion(store);
        this.freeWorkers = new Semaphore(workers);
    }

    /** Starts jobs for as long as there are some and a worker is free. */
    void startJobs() throws SQLException {
        while (!kinds.isEmpty() && freeWorkers.tryAcquire()) {
            if (!startNext()) {
                return;
            }
        }
    }

    private synchronized boolean startNext() throws SQLException {
        boolean started = false;
        try {
            var leased = stopped ? Optional.<LeasedJob>empty() : store.leases().leaseNext(kinds.keySet());
            if (leased.isPresent()) {
                var job = new RunningJob(leased.get(), store);
                running.add(job);
                Thread.ofVirtual().name("job-" + job.id()).start(() -> run(job));
                started = true;
            }
        } finally {
            if (!started) {
                freeWorkers.release();
            }
        }
        return started;
    }

    void heartbeat() throws SQLException {
        if (!running.isEmpty()) {
            store.leases().renew(List.copyOf(running));
        }
    }

    /**
     * Hands the jobs over, so that a restart does not count as a crash. Until another runner takes them they go on
     * here.
     */
    synchronized void stop() throws SQLException {
        stopped = true;
        completion.stop();
        if (!running.isEmpty()) {
            store.leases().handOver(List.copyOf(running));
        }
    }

    EndedJobs ended() {
        return completion.ended();
    }

    private void run(RunningJob job) {
        LOG.infof("Job %s of kind %s, attempt %d, from row %d", job.id(), job.kind(), job.attempt(), job.position());
        try {
            runToCompletion(job);
        } finally {
            running.remove(job);
            freeWorkers.release();
        }
    }

    private void runToCompletion(RunningJob job) {
        try {
            kinds.get(job.kind()).run(job);
            completion.succeeded(job);
        } catch (JobLost e) {
            LOG.warn(e.getMessage());
        } catch (Problem e) {
            completion.refused(job, e.type().code(), e.detail());
        } catch (Exception | Error e) {
            if (TransientFailure.isTransient(e)) {
                LOG.warnf("Job %s is interrupted and will be continued: %s", job.id(), TransientFailure.reason(e));
                completion.interrupted(job, e);
            } else {
                LOG.errorf(e, "Job %s failed", job.id());
                completion.failed(job, KitProblem.INTERNAL.code(), KitProblem.INTERNAL.detail());
            }
        }
    }
}
