package vn.vuonlen.infrastructure.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import vn.vuonlen.infrastructure.PostgresProcess;

/** Databases of the build's PostgreSQL for tests. */
public final class TestPostgres {
    private TestPostgres() {}

    /** A fresh, empty database; the URL carries its user. It ends with the build. */
    public static String database() {
        return url(create()) + "?user=" + PostgresProcess.USER;
    }

    public static String create() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        execute("CREATE DATABASE " + name);
        return name;
    }

    public static void drop(String name) {
        execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    public static String url(String database) {
        return "jdbc:postgresql://localhost:" + TestHost.get().postgresPort() + "/" + database;
    }

    private static void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url("postgres"), PostgresProcess.USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
