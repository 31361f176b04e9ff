package vn.vuonlen.infrastructure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** PostgreSQL 18 as a plain process. What it keeps in its directory outlives it. */
public final class PostgresProcess implements AutoCloseable {
    /** Connections come from this machine only, and are trusted. */
    public static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final Path data;

    private PostgresProcess(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    /** Binaries are unpacked beside the directory, so that several servers share them. */
    public static PostgresProcess start(Path directory, int port) throws IOException, SQLException {
        Path data = directory.toAbsolutePath().resolve("data");
        Files.createDirectories(data);
        endLeftOver(directory);
        Path binaries = directory.toAbsolutePath().resolveSibling("postgres-binaries");
        // Else the library tidies a folder in /tmp that another user may own.
        System.setProperty("ot.epg.working-dir", binaries.toString());
        PostgresProcess started = new PostgresProcess(whole(server(data, binaries, port)), data);
        started.requireDurability();
        return started;
    }

    /** Interrupted, the library would forget what it has started; on a thread of its own nobody interrupts it. */
    private static EmbeddedPostgres whole(EmbeddedPostgres.Builder server) throws IOException {
        CompletableFuture<EmbeddedPostgres> started = new CompletableFuture<>();
        Thread.ofPlatform().name("postgres").start(() -> {
            try {
                started.complete(server.start());
            } catch (IOException | RuntimeException e) {
                started.completeExceptionally(e);
            }
        });
        try {
            return started.join();
        } catch (CompletionException e) {
            throw new IOException("PostgreSQL did not start", e.getCause());
        }
    }

    /** A postmaster outlives a JVM that was killed; it holds the port and the directory. */
    public static boolean endLeftOver(Path directory) {
        Path data = directory.toAbsolutePath().resolve("data");
        return LeftOver.end(data.resolve("postmaster.pid"), data, "INT");
    }

    private static EmbeddedPostgres.Builder server(Path data, Path binaries, int port) {
        Path log = data.resolveSibling("postgres.log");
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // Whoever starts it stops it, in its own order.
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofMinutes(3))
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "vi-VN")
                // The library switches both off; an acknowledged write must survive a crash here as anywhere.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("timezone", "Asia/Ho_Chi_Minh");
    }

    private void requireDurability() throws SQLException {
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            if (!"on".equals(show(setting))) {
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
