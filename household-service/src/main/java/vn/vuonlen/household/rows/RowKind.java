package vn.vuonlen.household.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.vuonlen.kit.jobs.Reject;

/** What the rows of a file are: their fields in either format, and the batches that store them. */
public interface RowKind {

    RowFields json();

    /** Of a table, that is CSV or a workbook. */
    RowFields csv();

    /** A new, empty batch. */
    RowBatch batch();

    /** What is wrong by itself with a row of which not all could be read; what could not be read counts as absent. */
    List<Reject> check(long number, Row row);

    /** Follows the last row of a file, in the same transaction or in a later one; may be repeated. */
    default void complete(Connection connection) throws SQLException {}
}
