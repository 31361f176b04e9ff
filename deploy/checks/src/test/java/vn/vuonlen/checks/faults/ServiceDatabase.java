package vn.vuonlen.checks.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** SQL against a service's database. */
record ServiceDatabase(String url) {

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    void run(String sql) throws SQLException {
        try (var connection = open();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The second column by the first. */
    Map<String, Long> counts(String sql) throws SQLException {
        try (var connection = open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var counts = new TreeMap<String, Long>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        }
    }

    long number(String sql) throws SQLException {
        return counts("SELECT 'n', (" + sql + ")").get("n");
    }
}
