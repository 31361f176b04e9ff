package vn.vuonlen.household.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.vuonlen.kit.jobs.Reject;

/** Some thousand rows that are stored by one statement. Filled by one thread, then stored by another. */
public interface RowBatch {

    /** Adds a row without faults, or reports what is wrong with it; false if it belongs to the next batch. */
    boolean add(long number, Row row, List<Reject> rejects);

    int size();

    /** Stores all rows in the transaction of the connection; may be repeated after a rollback. */
    Stored store(Connection connection) throws SQLException;

    /**
     * As {@link #store}, in the transaction that validates a whole file and is rolled back: a batch need not write what no
     * later row of the file is compared with.
     */
    default Stored validate(Connection connection) throws SQLException {
        return store(connection);
    }

    /** What became of the rows. */
    record Stored(long accepted, long unchanged, List<Reject> rejects) {}
}
