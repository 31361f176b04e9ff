package vn.vuonlen.kit.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The statements on {@code projection_rebuild}. A row is locked for what depends on its rebuild still running: by the
 * transactions that fill its tables ({@code KEY SHARE}), and by the one that ends it ({@code UPDATE}).
 */
final class RebuildTable {

    private static final String INSERT = """
            INSERT INTO projection_rebuild (generation, requested_by, structure) VALUES (?, ?, ?) RETURNING id
            """;

    private static final String COLUMNS =
            "SELECT id, state, generation, requested_by, started_at, ended_at, events_read, 0, reason FROM public.projection_rebuild";

    private static final String FIND = COLUMNS + " WHERE id = ? FOR KEY SHARE";

    private static final String LIST = COLUMNS + " WHERE id < ? ORDER BY id DESC LIMIT ? FOR KEY SHARE";

    private static final String RUNNING = COLUMNS + " WHERE state = 'RUNNING' FOR KEY SHARE";

    private static final String HOLD = COLUMNS + " WHERE id = ? AND state = 'RUNNING' FOR ";

    private static final String END = """
            UPDATE public.projection_rebuild SET state = ?, ended_at = clock_timestamp(), events_read = ?, reason = ?
             WHERE id = ?
            """;

    private static final String STRUCTURE = "SELECT structure FROM public.projection_rebuild WHERE id = ?";

    private static final String STARTED = "SELECT count(*) FROM public.projection_rebuild WHERE generation = ?";

    private RebuildTable() {}

    /** How a row is held. */
    enum Hold {
        /** While its tables are filled. */
        FILLING("KEY SHARE"),
        /** By the one process that is about to end it; its tables are filled on. Nobody waits for it. */
        ENDING("NO KEY UPDATE SKIP LOCKED"),
        /** Once its tables are filled no more. */
        ALONE("UPDATE");

        private final String lock;

        Hold(String lock) {
            this.lock = lock;
        }
    }

    static UUID insert(Connection connection, int generation, String requestedBy, String structure)
            throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setInt(1, generation);
            statement.setString(2, requestedBy);
            statement.setString(3, structure);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    static Optional<Rebuild> running(Connection connection) throws SQLException {
        return query(connection, RUNNING).stream().findFirst();
    }

    static Optional<Rebuild> find(Connection connection, UUID id) throws SQLException {
        return query(connection, FIND, id).stream().findFirst();
    }

    /** The newest first. */
    static List<Rebuild> before(Connection connection, UUID id, int limit) throws SQLException {
        return query(connection, LIST, id, limit);
    }

    /** Empty if it is no longer running, or, to the one that would end it, if another does. */
    static Optional<Rebuild> hold(Connection connection, UUID id, Hold hold) throws SQLException {
        return query(connection, HOLD + hold.lock, id).stream().findFirst();
    }

    static void end(Connection connection, UUID id, RebuildState state, long read, String reason) throws SQLException {
        try (var statement = connection.prepareStatement(END)) {
            statement.setString(1, state.name());
            statement.setLong(2, read);
            statement.setString(3, reason);
            statement.setObject(4, id);
            statement.executeUpdate();
        }
    }

    /** Of the tables that are served, when it started. */
    static String structure(Connection connection, UUID id) throws SQLException {
        return value(connection, STRUCTURE, id, String.class);
    }

    /** Whether one of this generation ran, however it ended. */
    static boolean wasStarted(Connection connection, int generation) throws SQLException {
        return value(connection, STARTED, generation, Long.class) > 0;
    }

    private static <T> T value(Connection connection, String sql, Object parameter, Class<T> type) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, type);
            }
        }
    }

    private static List<Rebuild> query(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Rebuild>();
                while (rows.next()) {
                    found.add(rebuild(rows));
                }
                return found;
            }
        }
    }

    private static Rebuild rebuild(ResultSet row) throws SQLException {
        return new Rebuild(
                row.getObject(1, UUID.class),
                RebuildState.valueOf(row.getString(2)),
                row.getInt(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class),
                row.getObject(6, OffsetDateTime.class),
                row.getLong(7),
                row.getLong(8),
                row.getString(9));
    }
}
