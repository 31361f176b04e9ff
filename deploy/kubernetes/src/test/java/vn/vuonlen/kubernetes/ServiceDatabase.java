package vn.vuonlen.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.infrastructure.PostgresProcess;
import vn.vuonlen.infrastructure.testing.TestPostgres;

/** A database as the operators' page makes it: an owner who migrates, and a role for the pods. */
record ServiceDatabase(String name) {

    /** Roles belong to the whole PostgreSQL, so both are named after the database. */
    static ServiceDatabase create() throws SQLException, IOException {
        var name = "chart" + UUID.randomUUID().toString().substring(0, 8);
        var database = new ServiceDatabase(name);
        database.execute("postgres", "CREATE ROLE " + name + "_owner LOGIN");
        database.execute("postgres", "CREATE DATABASE " + name + " OWNER " + name + "_owner");
        var roles = Files.readString(Chart.FOLDER.resolve("files/runtime-role.sql"));
        database.execute(name, roles.replace("SERVICE", name));
        database.execute("postgres", "ALTER ROLE " + name + " LOGIN");
        return database;
    }

    String url() {
        return TestPostgres.url(name);
    }

    String owner() {
        return name + "_owner";
    }

    String pods() {
        return name;
    }

    void executeAs(String user, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url(), user, "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> query(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url(), PostgresProcess.USER, "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql.replace("SERVICE", name))) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    private void execute(String database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(TestPostgres.url(database), PostgresProcess.USER, "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
