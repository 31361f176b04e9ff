package vn.vuonlen.kit.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

final class RunningJob implements JobRun {

    private final LeasedJob taken;
    private final JobInputStore spool;
    private final JobProgress ledger;
    private final ObjectMapper json;
    private final AtomicLong rowsRead;

    RunningJob(LeasedJob taken, JobInputStore spool, JobProgress ledger, ObjectMapper json) {
        this.taken = taken;
        this.spool = spool;
        this.ledger = ledger;
        this.json = json;
        this.rowsRead = new AtomicLong(taken.position());
    }

    @Override
    public UUID id() {
        return taken.id();
    }

    int attempt() {
        return taken.attempt();
    }

    String kind() {
        return taken.kind();
    }

    @Override
    public String subject() {
        return taken.subject();
    }

    @Override
    public Set<String> areas() {
        return taken.areas();
    }

    @Override
    public <T> T parameters(Class<T> type) {
        try {
            return json.readValue(taken.parameters(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The parameters of job " + id() + " are not a " + type, e);
        }
    }

    @Override
    public InputStream input() {
        return spool.open(taken.id());
    }

    @Override
    public long position() {
        return taken.position();
    }

    @Override
    public long refused() {
        return taken.refused();
    }

    @Override
    public void totalRows(long rows) {
        ledger.total(taken, rows);
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
        ledger.progress(connection, taken, progress);
    }
}
