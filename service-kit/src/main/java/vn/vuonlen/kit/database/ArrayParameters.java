package vn.vuonlen.kit.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Many rows as parameters of one statement: each column is bound as one array, and the statement joins them to rows
 * again with {@code unnest(?::uuid[], ?::text[])}. Types are PostgreSQL's names of the elements, such as {@code uuid}.
 */
public final class ArrayParameters<T> {

    private record Column(String type, Object[] values) {}

    private final Collection<T> rows;
    private final List<Column> columns = new ArrayList<>();

    private ArrayParameters(Collection<T> rows) {
        this.rows = List.copyOf(rows);
    }

    public static <T> ArrayParameters<T> of(Collection<T> rows) {
        return new ArrayParameters<>(rows);
    }

    /** Binds a single array. */
    public static void bind(PreparedStatement statement, int index, String type, Object... values) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    /** Binds a single array. */
    public static void bind(PreparedStatement statement, int index, String type, Collection<?> values)
            throws SQLException {
        bind(statement, index, type, values.toArray());
    }

    /** Executes a statement whose only parameter is an array. */
    public static void execute(Connection connection, String sql, String type, Collection<?> values)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, 1, type, values);
            statement.executeUpdate();
        }
    }

    public ArrayParameters<T> column(String type, Function<? super T, ?> value) {
        columns.add(new Column(type, rows.stream().map(value).toArray()));
        return this;
    }

    /**
     * Binds the columns in their order, the first one at {@code index}.
     *
     * @return the index of the next parameter
     */
    public int bind(PreparedStatement statement, int index) throws SQLException {
        int next = index;
        for (var column : columns) {
            bind(statement, next++, column.type, column.values);
        }
        return next;
    }

    /** For a statement that has no other parameters; without rows there is nothing to do. */
    public void execute(Connection connection, String sql) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, 1);
            statement.executeUpdate();
        }
    }
}
