package vn.vuonlen.kit.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/** Gives no connection for a while, as a pool that is full. */
final class FrailDatabase extends PGSimpleDataSource {

    private final AtomicInteger away = new AtomicInteger();

    FrailDatabase(PGSimpleDataSource database) {
        setUrl(database.getUrl());
        setUser(database.getUser());
        setPassword(database.getPassword());
    }

    void awayFor(int attempts) {
        away.set(attempts);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (away.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new SQLException("Sorry, acquisition timeout!");
        }
        return super.getConnection();
    }
}
