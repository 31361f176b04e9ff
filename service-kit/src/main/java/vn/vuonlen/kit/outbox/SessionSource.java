package vn.vuonlen.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens a database session outside of the connection pool, which would reset or reuse it. */
@FunctionalInterface
interface SessionSource {

    Connection open() throws SQLException;
}
