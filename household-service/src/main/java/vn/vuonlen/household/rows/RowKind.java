package vn.vuonlen.household.rows;

import java.sql.Connection;
import java.sql.SQLException;

/** One kind of rows: the fields it has in either format, and how rows of it are gathered. */
public interface RowKind {

    RowFields json();

    RowFields csv();

    /** An empty batch; many are filled, one after the other. */
    RowBatch batch();

    /** After the last row of a file was stored, in a transaction with it or one after; may be called again. */
    default void complete(Connection connection) throws SQLException {}
}
