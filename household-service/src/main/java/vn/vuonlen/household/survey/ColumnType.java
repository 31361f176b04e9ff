package vn.vuonlen.household.survey;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import vn.vuonlen.kit.database.ArrayParameters;

/** The type of a column by PostgreSQL's own name, and how a value of it travels: as a parameter, or as text of COPY. */
enum ColumnType {
    ID("uuid"),
    DATE("date"),
    AMOUNT("int8"),
    SCORE("int4"),
    FLAG("bool"),
    /** Codes of known lists; none and an empty list are stored alike. */
    CODES("text[]") {
        @Override
        void bind(PreparedStatement statement, int index, Object value) throws SQLException {
            ArrayParameters.bind(statement, index, "text", codes(value));
        }

        @Override
        void copy(StringBuilder out, Object value) {
            var text = new StringJoiner(",", "{", "}");
            codes(value).forEach(code -> text.add((String) code));
            out.append(text);
        }
    },
    /** The name of a constant. */
    NAME("text") {
        @Override
        void bind(PreparedStatement statement, int index, Object value) throws SQLException {
            statement.setString(index, value == null ? null : ((Enum<?>) value).name());
        }
    },
    HASH("bytea") {
        @Override
        void copy(StringBuilder out, Object value) {
            HexFormat.of().formatHex(out.append("\\\\x"), (byte[]) value);
        }
    };

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    /**
     * An absent value still has its type: to the driver a null without one makes another statement, which PostgreSQL would
     * parse and plan anew.
     */
    void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.OTHER, sql);
        } else {
            statement.setObject(index, value);
        }
    }

    /** Escapes nothing: no type holds free text. */
    void copy(StringBuilder out, Object value) {
        out.append(value == null ? "\\N" : value);
    }

    private static Collection<?> codes(Object value) {
        return value == null ? List.of() : (Collection<?>) value;
    }
}
