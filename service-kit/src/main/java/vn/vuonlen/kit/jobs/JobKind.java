package vn.vuonlen.kit.jobs;

/** A kind of long work; each is one bean. */
public interface JobKind {

    /** The name on the wire, such as {@code import}. */
    String kind();

    /**
     * Processes the rows from {@link JobRun#position()} on; returning means success. A {@code Problem} ends the job as
     * FAILED with its message. After an outage of the database the job is taken again, here or on another node.
     */
    void run(JobRun run) throws Exception;
}
