package vn.vuonlen.household.change;

import java.sql.Connection;
import java.sql.SQLException;

/** Executes statements of one row each: a change has few. */
record Statements(Connection connection) {

    /** @return how many rows it wrote */
    int run(String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }
}
