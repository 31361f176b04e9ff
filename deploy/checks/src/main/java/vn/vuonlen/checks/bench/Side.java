package vn.vuonlen.checks.bench;

import java.io.IOException;
import java.sql.SQLException;

/** One of the two that are compared: stores the surveys or reads their list, and returns the milliseconds of each or of each page where they are known. */
interface Side {

    double[] store() throws IOException, SQLException, InterruptedException;
}
