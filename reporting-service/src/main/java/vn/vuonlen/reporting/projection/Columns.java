package vn.vuonlen.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Many rows as one statement: each column travels as an array and the statement unnests them. */
final class Columns<T> {

    private record Column(String type, Object[] values) {}

    private final List<T> rows;
    private final List<Column> columns = new ArrayList<>();

    private Columns(List<T> rows) {
        this.rows = rows;
    }

    static <T> Columns<T> of(List<T> rows) {
        return new Columns<>(rows);
    }

    Columns<T> with(String type, Function<T, ?> value) {
        columns.add(new Column(type, rows.stream().map(value).toArray()));
        return this;
    }

    void execute(Connection connection, String sql) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            int place = 1;
            for (Column column : columns) {
                statement.setArray(place++, connection.createArrayOf(column.type, column.values));
            }
            statement.executeUpdate();
        }
    }
}
