package vn.vuonlen.kit.jobs.running;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import vn.vuonlen.kit.jobs.JobRun;
import vn.vuonlen.kit.jobs.Progress;
import vn.vuonlen.kit.jobs.Reject;
import vn.vuonlen.kit.problem.Message;

/** The attempt of this process at a job. */
final class RunningJob implements JobRun {

    private final LeasedJob leased;
    private final JobStore store;
    private final AtomicLong rowsRead;
    private volatile Conclusion conclusion;
    private volatile boolean inputRetained;

    record Conclusion(String code, Message sentence) {}

    RunningJob(LeasedJob leased, JobStore store) {
        this.leased = leased;
        this.store = store;
        this.rowsRead = new AtomicLong(leased.position());
    }

    @Override
    public UUID id() {
        return leased.id();
    }

    int attempt() {
        return leased.attempt();
    }

    String kind() {
        return leased.kind();
    }

    @Override
    public String subject() {
        return leased.subject();
    }

    @Override
    public Set<String> areas() {
        return leased.areas();
    }

    @Override
    public <T> T parameters(Class<T> type) {
        try {
            return store.json().readValue(leased.parameters(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The parameters of job " + id() + " are not a " + type, e);
        }
    }

    @Override
    public InputStream input() {
        return store.inputs().open(leased.id());
    }

    @Override
    public long position() {
        return leased.position();
    }

    @Override
    public long accepted() {
        return leased.accepted();
    }

    @Override
    public long unchanged() {
        return leased.unchanged();
    }

    @Override
    public long warnings() {
        return leased.warnings();
    }

    @Override
    public void conclude(String code, Message sentence) {
        conclusion = new Conclusion(code, sentence);
    }

    /** Null if the job has nothing to say but that it succeeded. */
    Conclusion conclusion() {
        return conclusion;
    }

    @Override
    public void retainInput() {
        inputRetained = true;
    }

    boolean isInputRetained() {
        return inputRetained;
    }

    @Override
    public long refused() {
        return leased.refused();
    }

    @Override
    public void totalRows(long rows) {
        store.progress().total(leased, rows);
    }

    @Override
    public void rowsRead(long rows) {
        rowsRead.lazySet(rows);
    }

    long rowsRead() {
        return rowsRead.get();
    }

    @Override
    public void progress(Connection connection, Progress progress) throws SQLException {
        store.progress().progress(connection, leased, progress);
    }

    @Override
    public void warn(Connection connection, List<Reject> warnings) throws SQLException {
        store.progress().insertRejects(connection, leased, warnings);
    }
}
