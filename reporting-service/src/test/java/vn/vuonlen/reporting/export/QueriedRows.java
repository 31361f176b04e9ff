package vn.vuonlen.reporting.export;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;

/** The rows of a query with the columns of {@link LongRows}, which can be gone through once. */
final class QueriedRows extends AbstractList<List<Object>> {

    private final ResultSet rows;
    private final int size;

    QueriedRows(ResultSet rows, int size) {
        this.rows = rows;
        this.size = size;
    }

    @Override
    public Iterator<List<Object>> iterator() {
        return new Iterator<>() {
            private int read;

            @Override
            public boolean hasNext() {
                return read < size;
            }

            @Override
            public List<Object> next() {
                read++;
                return row();
            }
        };
    }

    private List<Object> row() {
        try {
            rows.next();
            return List.of(
                    rows.getString(1),
                    rows.getString(2),
                    rows.getInt(3),
                    rows.getLong(4),
                    rows.getObject(5, BigDecimal.class));
        } catch (SQLException e) {
            throw new IllegalStateException("The rows of a report were not read", e);
        }
    }

    @Override
    public List<Object> get(int row) {
        throw new UnsupportedOperationException("They are read one after the other");
    }

    @Override
    public int size() {
        return size;
    }
}
