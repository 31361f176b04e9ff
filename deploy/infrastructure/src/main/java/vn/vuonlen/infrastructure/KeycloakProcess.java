package vn.vuonlen.infrastructure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Keycloak 26 in development mode, with the local {@link Realm} of this suite. The data in its directory outlives it. */
public final class KeycloakProcess implements AutoCloseable {
    public static final String ADMIN = "admin";
    /** The first start compiles its configuration, which takes minutes on a machine that is busy. */
    private static final Duration START_LIMIT = Duration.ofMinutes(10);

    private final Process process;
    private final Path home;
    private final int port;
    private final String adminPassword;

    private KeycloakProcess(Process process, Path home, int port, String adminPassword) {
        this.process = process;
        this.home = home;
        this.port = port;
        this.adminPassword = adminPassword;
    }

    /** The distribution is unpacked into the directory once. */
    public static KeycloakProcess start(Path zip, Path directory, int port) throws IOException, InterruptedException {
        Path home = directory.toAbsolutePath();
        endLeftOver(home);
        Path server = KeycloakDistribution.unpack(zip, home);
        importRealm(server);
        String password = adminPassword(home.resolve("admin-password"));
        ProcessBuilder command = new ProcessBuilder(
                "bash",
                server.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
        // It runs for an hour, not for a year: the second compiler would cost more than it gains.
        command.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        command.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        command.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", password);
        Process process = command.redirectErrorStream(true)
                .redirectOutput(log(home).toFile())
                .start();
        KeycloakProcess started = new KeycloakProcess(process, home, port, password);
        try {
            started.await();
            return started;
        } catch (IOException | InterruptedException | RuntimeException e) {
            started.close();
            throw e;
        }
    }

    /** Its script starts a JVM and either may outlive the other; the JVM is found by the home in its command line. */
    public static boolean endLeftOver(Path directory) {
        Path home = directory.toAbsolutePath();
        return LeftOver.endAll(home.resolve("server/bin/kc.sh") + " start-dev", "-Dkc.home.dir=" + home);
    }

    private static Path log(Path home) {
        return home.resolve("keycloak.log");
    }

    private static void importRealm(Path server) throws IOException {
        Path imports = Files.createDirectories(server.resolve("data/import"));
        Files.write(imports.resolve("vuonlen-realm.json"), Realm.local());
    }

    /** Made once for this directory: there is no password in the repository. */
    private static String adminPassword(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file);
            file.toFile().setReadable(false, false);
            file.toFile().setReadable(true, true);
            Files.writeString(file, UUID.randomUUID().toString());
        }
        return Files.readString(file);
    }

    private void await() throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(START_LIMIT);
        HttpClient client = HttpClient.newHttpClient();
        while (!answers(client)) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                throw new IOException("Keycloak did not start:\n" + new LogFile(log(home)).tail(20));
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    private boolean answers(HttpClient client) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    public URI issuer() {
        return url().resolve("/realms/vuonlen");
    }

    public String adminPassword() {
        return adminPassword;
    }

    public Process process() {
        return process;
    }

    @Override
    public void close() {
        ChildProcess.end(process);
        endLeftOver(home);
    }
}
