package vn.vuonlen.kit.jobs;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/** One attempt at a job. */
public interface JobRun {

    UUID id();

    /** Who submitted the job, and the area codes of the token it came with. */
    String subject();

    Set<String> areas();

    <T> T parameters(Class<T> type);

    /** The whole body as it was submitted, from its beginning, read chunk by chunk; may be opened more than once. */
    InputStream input();

    /** How many rows earlier attempts have already committed: skip that many. */
    long position();

    /** How many rows earlier attempts have refused, as they committed it. */
    long refused();

    /** Tells the watchers how many rows there are, once it is known. Not part of any transaction. */
    void totalRows(long rows);

    /** Tells the watchers how many rows were looked at, long before they are committed. Cheap: call it for each row. */
    void rowsRead(long rows);

    /**
     * Saves progress in the caller's transaction, with the effects it counts. Fails when another runner has taken the
     * job meanwhile: let that roll the transaction back.
     */
    void progress(Connection connection, Progress progress) throws SQLException;
}
