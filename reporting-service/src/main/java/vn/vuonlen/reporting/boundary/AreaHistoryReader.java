package vn.vuonlen.reporting.boundary;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the areas as the transaction of the connection sees them. */
public final class AreaHistoryReader {

    private interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private AreaHistoryReader() {}

    public static AreaHistory read(Connection connection) throws SQLException {
        var areas = all(
                connection,
                "SELECT id, code, name, level, residence, parent_id, valid_from, valid_to FROM area",
                row -> new Area(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        AreaLevel.valueOf(row.getString(4)),
                        row.getString(5) == null ? null : Residence.valueOf(row.getString(5)),
                        row.getObject(6, UUID.class),
                        row.getObject(7, LocalDate.class),
                        row.getObject(8, LocalDate.class)));
        var successions = all(
                connection,
                "SELECT from_id, to_id FROM area_succession",
                row -> new AreaHistory.Succession(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
        var designations = all(
                connection,
                "SELECT area_id, designation, valid_from, valid_to FROM area_designation",
                row -> new AreaDesignation(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)));
        return new AreaHistory(areas, successions, designations);
    }

    private static <T> List<T> all(Connection connection, String sql, RowMapper<T> mapper) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(mapper.map(rows));
            }
            return all;
        }
    }
}
