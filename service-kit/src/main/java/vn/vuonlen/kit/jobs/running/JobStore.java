package vn.vuonlen.kit.jobs.running;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import javax.sql.DataSource;
import vn.vuonlen.kit.jobs.JobInputStore;

/** What a runner reads and writes of its jobs: their leases, their progress, their inputs, and JSON columns. */
record JobStore(JobLeases leases, JobProgress progress, JobInputStore inputs, ObjectMapper json) {

    JobStore(DataSource database, JobInputStore inputs, ObjectMapper json, Duration lease, String runner) {
        this(new JobLeases(database, lease, runner), new JobProgress(database), inputs, json);
    }
}
