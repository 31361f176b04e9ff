package vn.vuonlen.infrastructure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** PostgreSQL 18 as a plain process. The data in its directory outlives it. */
public final class PostgresProcess implements AutoCloseable {
    /** Connections come from this machine only, and are trusted. */
    public static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final Path data;

    private PostgresProcess(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    public static PostgresProcess start(Path directory, int port) throws IOException, SQLException {
        return start(directory, port, Durability.DURABLE);
    }

    public static PostgresProcess start(Path directory, int port, Durability durability)
            throws IOException, SQLException {
        Path data = directory.toAbsolutePath().resolve("data");
        Files.createDirectories(data);
        endLeftOver(directory);
        PostgresProcess started = new PostgresProcess(EmbeddedServer.start(data, port, durability), data);
        started.require(durability);
        return started;
    }

    /** A postmaster outlives a JVM that was killed, and holds the port and the directory. */
    public static boolean endLeftOver(Path directory) {
        Path data = directory.toAbsolutePath().resolve("data");
        return LeftOver.end(data.resolve("postmaster.pid"), data, "INT");
    }

    private void require(Durability durability) throws SQLException {
        for (String setting : Durability.SETTINGS) {
            if (!durability.value().equals(show(setting))) {
                throw new IllegalStateException("PostgreSQL runs with " + setting + " = " + show(setting));
            }
        }
    }

    String show(String setting) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    public void createDatabaseIfAbsent(String name) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                if (row.next()) {
                    return;
                }
            }
            statement.executeUpdate("CREATE DATABASE " + name);
        }
    }

    private Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    public int port() {
        return server.getPort();
    }

    public String url(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database;
    }

    /** The postmaster, which is not our child: the library starts it through pg_ctl. */
    public ProcessHandle process() {
        return LeftOver.find(data.resolve("postmaster.pid"), data)
                .orElseThrow(() -> new IllegalStateException("PostgreSQL does not run in " + data));
    }

    /**
     * The library gives up after five seconds, while a large checkpoint takes longer; and it returns when the pid file
     * is gone, a moment before the process is.
     */
    @Override
    public void close() throws IOException {
        Optional<ProcessHandle> postmaster = LeftOver.find(data.resolve("postmaster.pid"), data);
        server.close();
        postmaster.ifPresent(
                process -> process.onExit().orTimeout(60, TimeUnit.SECONDS).join());
    }
}
