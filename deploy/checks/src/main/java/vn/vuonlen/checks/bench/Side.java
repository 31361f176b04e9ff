package vn.vuonlen.checks.bench;

import java.io.IOException;
import java.sql.SQLException;

/** One of the two that are compared: brings surveys in, and says how long each took in milliseconds if it knows. */
interface Side {

    double[] takeIn() throws IOException, SQLException, InterruptedException;
}
