package vn.vuonlen.kit.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import vn.vuonlen.kit.database.ArrayParameters;

/**
 * The tables in the schema {@code rebuild}: empty copies of those that are served, with their keys, triggers and views. The
 * functions of the migration that make, drop and exchange them run with the rights of the owner of the schema.
 */
final class SecondGeneration {

    private static final String NAMES =
            "SELECT string_agg(format('%1$s.%%I', t), ', ') FROM unnest(public.generation_tables()) t";

    /** What the consumer knows of the messages of each topic. */
    private static final List<String> BY_TOPIC =
            List.of("consumed_version", "dead_letter", "consumed_republication", "oldest_epoch");

    private static final String OF_OTHER_TOPICS =
            "INSERT INTO rebuild.%1$s SELECT * FROM public.%1$s WHERE topic <> ALL (?)";

    /** A consumer that claimed a partition before goes on with none of it before it has claimed it again. */
    private static final String NEW_EPOCHS = """
            UPDATE rebuild.consumer_offset second SET epoch = greatest(second.epoch, served.epoch) + 1
              FROM public.consumer_offset served
             WHERE (served.consumer, served.topic, served.partition) = (second.consumer, second.topic, second.partition)
            """;

    /** Of topics that are not rebuilt, and of other consumers. */
    private static final String OTHER_OFFSETS =
            "INSERT INTO rebuild.consumer_offset SELECT * FROM public.consumer_offset ON CONFLICT DO NOTHING";

    private SecondGeneration() {}

    /** All that a copy has in common with the table that is served; a migration makes it another. */
    static String structure(Connection connection) throws SQLException {
        return string(connection, "SELECT public.generation_structure()");
    }

    static void make(Connection connection) throws SQLException {
        string(connection, "SELECT public.make_second_generation()::text");
    }

    static void drop(Connection connection) throws SQLException {
        string(connection, "SELECT public.drop_second_generation()::text");
    }

    /** From here on an unqualified name is that of a new table, where there is one. */
    static void use(Connection connection) throws SQLException {
        execute(connection, "SET LOCAL search_path = rebuild, public");
    }

    /** Right after they were filled nobody has counted their rows, and the first reports would be planned blindly. */
    static void analyze(Connection connection) throws SQLException {
        execute(connection, "ANALYZE " + string(connection, NAMES.formatted("rebuild")));
    }

    /** For whoever reads or writes without the lock of a generation: an older version of the service, a backup. */
    static void lockServed(Connection connection) throws SQLException {
        execute(
                connection,
                "LOCK TABLE " + string(connection, NAMES.formatted("public")) + " IN ACCESS EXCLUSIVE MODE");
    }

    /** Takes over what belongs to other topics, and lets nobody go on from an offset that was read before. */
    static void takeOverOtherTopics(Connection connection, Collection<String> rebuilt) throws SQLException {
        execute(connection, NEW_EPOCHS);
        execute(connection, OTHER_OFFSETS);
        for (var table : BY_TOPIC) {
            ArrayParameters.execute(connection, OF_OTHER_TOPICS.formatted(table), "text", rebuilt);
        }
    }

    static void exchange(Connection connection) throws SQLException {
        string(connection, "SELECT public.exchange_generations()::text");
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String string(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
