package vn.vuonlen.kit.jobs;

import java.sql.SQLException;

/** The database did not do what a job needs; the cause says why. */
final class JobsUnavailable extends RuntimeException {

    JobsUnavailable(String what, SQLException cause) {
        super(what, cause);
    }
}
