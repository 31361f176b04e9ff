package vn.vuonlen.kit.jobs;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.kit.audit.Actor;
import vn.vuonlen.kit.problem.Message;

/** One attempt at a job. */
public interface JobRun {

    UUID id();

    /** Who submitted the job, and the area codes of the token it came with. */
    String subject();

    Set<String> areas();

    /** Who changes what the job changes: announce it in each transaction of the job. */
    default Actor actor() {
        return Actor.ofJob(subject(), id());
    }

    <T> T parameters(Class<T> type);

    /** The whole body as it was submitted, from its beginning; may be opened more than once. */
    InputStream input();

    /** How many rows earlier attempts have already committed: skip that many. */
    long position();

    /** How many rows earlier attempts have accepted, refused, or found to be there, and committed as such. */
    long accepted();

    long refused();

    long unchanged();

    /** How many rows earlier attempts have accepted with a warning. */
    long warnings();

    /** Publishes the number of rows in the job's view, once it is known. Not part of any transaction. */
    void totalRows(long rows);

    /**
     * Publishes the number of rows read in the job's view, long before they are committed. Cheap: call it for each row.
     */
    void rowsRead(long rows);

    /** The first sentence of the job's view once it has succeeded: what came of it. */
    void conclude(String code, Message sentence);

    /** Retains the input for a while after the end, for whoever has to correct it; otherwise it is deleted with the end. */
    void retainInput();

    /**
     * Saves progress in the caller's transaction, with the effects it counts. Fails when another runner has taken the
     * job meanwhile: let that roll the transaction back.
     */
    void progress(Connection connection, Progress progress) throws SQLException;

    /**
     * Stores warnings in the transaction of the rows that they are about, where the progress that counts them follows at its
     * end: it would hold the job, of which another transaction saves the progress until then.
     */
    void warn(Connection connection, List<Reject> warnings) throws SQLException;
}
