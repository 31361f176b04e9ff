package vn.vuonlen.kit.jobs;

import java.sql.SQLException;

/** The tables of jobs could not be read or written. */
public final class JobsUnavailable extends RuntimeException {

    public JobsUnavailable(String what, SQLException cause) {
        super(what, cause);
    }
}
