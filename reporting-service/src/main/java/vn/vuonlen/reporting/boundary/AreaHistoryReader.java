package vn.vuonlen.reporting.boundary;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The areas as they were heard until the moment of the connection's transaction. */
public final class AreaHistoryReader {

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private AreaHistoryReader() {}

    public static AreaHistory read(Connection connection) throws SQLException {
        var units = all(
                connection,
                "SELECT id, code, name, level, parent_id, valid_from, valid_to FROM area",
                row -> new Unit(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        Unit.Level.valueOf(row.getString(4)),
                        row.getObject(5, UUID.class),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, LocalDate.class)));
        var successions = all(
                connection,
                "SELECT from_id, to_id FROM area_succession",
                row -> new AreaHistory.Succession(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
        var designations = all(
                connection,
                "SELECT area_id, designation, valid_from, valid_to FROM area_designation",
                row -> new AreaHistory.Designation(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)));
        return new AreaHistory(units, successions, designations);
    }

    private static <T> List<T> all(Connection connection, String sql, Row<T> row) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(row.of(rows));
            }
            return all;
        }
    }
}
