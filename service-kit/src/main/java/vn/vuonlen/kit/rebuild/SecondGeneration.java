package vn.vuonlen.kit.rebuild;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.database.SqlFile;

/** The tables in the schema {@code rebuild}: empty copies of those that are served, with their keys, triggers and views. */
final class SecondGeneration {

    /** What the consumer knows of the messages of each topic. */
    static final List<String> BY_TOPIC =
            List.of("consumed_version", "dead_letter", "consumed_republication", "oldest_epoch");

    private static final String OFFSETS = "consumer_offset";

    private static final String DEFINITIONS =
            SqlFile.read(SecondGeneration.class, "/rebuild/definitions.sql").sql();

    private static final String COLUMNS = """
            SELECT string_agg(concat_ws(' ', a.attrelid::regclass, a.attname, format_type(a.atttypid, a.atttypmod),
                a.attnotnull, pg_get_expr(d.adbin, d.adrelid)), ',' ORDER BY a.attrelid::regclass::text, a.attnum)
              FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
             WHERE a.attrelid = ANY (?::text[]::regclass[]) AND a.attnum > 0 AND NOT a.attisdropped
            """;

    private static final String LEFT_OVER = """
            SELECT relname FROM pg_class WHERE relnamespace = 'rebuild'::regnamespace AND relkind = 'r' ORDER BY relname
            """;

    private static final int VIEWS = 7;

    private final List<String> tables;

    SecondGeneration(RebuiltProjections projections) {
        this.tables = Stream.of(List.of(OFFSETS), BY_TOPIC, projections.tables())
                .flatMap(List::stream)
                .toList();
    }

    private record Definition(int stage, String name, String sql) {}

    List<String> tables() {
        return tables;
    }

    /** The views on the tables that are served. */
    List<String> views(Connection connection) throws SQLException {
        return definitions(connection).stream()
                .filter(definition -> definition.stage() == VIEWS)
                .map(Definition::name)
                .toList();
    }

    /** All that a copy has in common with the table that is served; a migration makes it another. */
    String structure(Connection connection) throws SQLException {
        var keysAndViews = definitions(connection).stream().map(Definition::sql).collect(joining("\n"));
        try (var statement = connection.prepareStatement(COLUMNS)) {
            ArrayParameters.bind(statement, 1, "text", tables);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1) + "\n" + keysAndViews;
            }
        }
    }

    void create(Connection connection) throws SQLException {
        drop(connection);
        var definitions = definitions(connection);
        searchPath(connection, "rebuild, public");
        for (var definition : definitions) {
            execute(connection, definition.sql());
        }
    }

    /** Drops the views with the tables. */
    void drop(Connection connection) throws SQLException {
        var found = strings(connection, LEFT_OVER);
        if (!found.isEmpty()) {
            execute(connection, "DROP TABLE " + qualified("rebuild", found) + " CASCADE");
        }
    }

    /** Right after they were filled nobody has counted their rows, and the first reports would be planned blindly. */
    void analyze(Connection connection) throws SQLException {
        execute(connection, "ANALYZE " + qualified("rebuild", tables));
    }

    static void searchPath(Connection connection, String schemas) throws SQLException {
        execute(connection, "SET LOCAL search_path = " + schemas);
    }

    static String qualified(String schema, List<String> names) {
        return names.stream().map(name -> schema + ".\"" + name + '"').collect(joining(", "));
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As the tables that are served have it. */
    private List<Definition> definitions(Connection connection) throws SQLException {
        searchPath(connection, "public");
        try (var statement = connection.prepareStatement(DEFINITIONS)) {
            ArrayParameters.bind(statement, 1, "text", tables);
            try (var rows = statement.executeQuery()) {
                var definitions = new ArrayList<Definition>();
                while (rows.next()) {
                    definitions.add(new Definition(rows.getInt(1), rows.getString(2), rows.getString(3)));
                }
                return definitions;
            }
        }
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var strings = new ArrayList<String>();
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
            return strings;
        }
    }
}
