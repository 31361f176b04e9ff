package vn.vuonlen.kit.jobs.running;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/** Refuses the next connections, as an exhausted pool does. */
final class FailingDatabase extends PGSimpleDataSource {

    private final AtomicInteger failures = new AtomicInteger();

    FailingDatabase(PGSimpleDataSource database) {
        setUrl(database.getUrl());
        setUser(database.getUser());
        setPassword(database.getPassword());
    }

    void failNext(int attempts) {
        failures.set(attempts);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new SQLException("Sorry, acquisition timeout!");
        }
        return super.getConnection();
    }
}
