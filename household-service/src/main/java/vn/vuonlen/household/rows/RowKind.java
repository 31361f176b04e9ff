package vn.vuonlen.household.rows;

import java.sql.Connection;
import java.sql.SQLException;

/** What the rows of a file are: their fields in either format, and the batches that store them. */
public interface RowKind {

    RowFields json();

    RowFields csv();

    /** A new, empty batch. */
    RowBatch batch();

    /** Follows the last row of a file, in the same transaction or in a later one; may be repeated. */
    default void complete(Connection connection) throws SQLException {}
}
