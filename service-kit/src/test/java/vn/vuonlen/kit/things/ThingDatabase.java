package vn.vuonlen.kit.things;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;
import vn.vuonlen.infrastructure.testing.TestPostgres;

/** A fresh database with the tables of the kit and of a small thing to publish. */
public final class ThingDatabase {

    public static final String TOPIC = "kit.thing.v1";

    private final PGSimpleDataSource database = new PGSimpleDataSource();

    public ThingDatabase() {
        database.setUrl(TestPostgres.database());
        for (var script : List.of(
                "kit/V0_5__outbox",
                "kit/V0_6__inbox",
                "kit/V0_7__jobs",
                "kit/V0_8__jobs_that_kill",
                "kit/V0_13__jobs_that_wait",
                "kit/V0_14__names_of_the_field",
                "kit/V0_16__jobs_take_turns",
                "kit/V0_18__topic_ids",
                "kit/V0_19__republications",
                "kit/V0_23__totals",
                "kit/V0_20__warnings",
                "kit/V0_21__jobs_to_correct",
                "kit/V0_22__rebuilds",
                "things/V1__things")) {
            run(resource("/db/" + script + ".sql"));
        }
    }

    public PGSimpleDataSource database() {
        return database;
    }

    public static String mark(String ids) {
        return """
                INSERT INTO unpublished (topic, id, mark)
                SELECT '%s', id, nextval('unpublished_mark') FROM (%s) s
                ON CONFLICT (topic, id) DO UPDATE SET mark = excluded.mark
                """.formatted(TOPIC, ids);
    }

    /** Inserts and marks things in one transaction. */
    public void insert(int count) {
        run("WITH inserted AS (INSERT INTO thing (id, size) SELECT gen_random_uuid(), n FROM generate_series(1, "
                + count + ") n RETURNING id) " + mark("SELECT id FROM inserted"));
    }

    public UUID insert() {
        return insert(UUID.randomUUID());
    }

    public UUID insert(UUID id) {
        run("INSERT INTO thing (id, size) VALUES ('" + id + "', 1); " + mark("SELECT '" + id + "'::uuid AS id"));
        return id;
    }

    public void change(UUID id) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            change(connection, id);
            connection.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public static void change(Connection connection, UUID id) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("UPDATE thing SET size = size + 1, version = version + 1, changed_at = clock_timestamp()"
                    + " WHERE id = '" + id + "'");
            statement.execute(mark("SELECT '" + id + "'::uuid AS id"));
        }
    }

    public void run(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    public long number(String sql) {
        return Long.parseLong(column(sql).getFirst());
    }

    public List<String> column(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private static String resource(String path) {
        try (var script = ThingDatabase.class.getResourceAsStream(path)) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }
}
