package vn.vuonlen.infrastructure;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Keycloak 26 in development mode, with the realm of this suite. What it keeps in its directory outlives it. */
public final class KeycloakProcess implements AutoCloseable {
    public static final String ADMIN = "admin";
    private static final String REALM = "vuonlen-realm.json";
    /** The first start compiles its configuration, which takes minutes on a machine that is busy. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final int port;
    private final String adminPassword;
    private final LogFile log;

    private KeycloakProcess(Process process, int port, String adminPassword, LogFile log) {
        this.process = process;
        this.port = port;
        this.adminPassword = adminPassword;
        this.log = log;
    }

    /** The distribution is unpacked into the directory once. */
    public static KeycloakProcess start(Path zip, Path directory, int port) throws IOException, InterruptedException {
        Path home = directory.toAbsolutePath();
        endLeftOver(home);
        Path server = KeycloakDistribution.unpack(zip, home);
        importRealm(server);
        String password = adminPassword(home.resolve("admin-password"));
        Path log = home.resolve("keycloak.log");
        ProcessBuilder command = new ProcessBuilder(
                "bash",
                server.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
        // It lives for an hour, not for a year: the second compiler would cost more than it gives.
        command.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        command.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        command.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", password);
        Process process =
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        KeycloakProcess started = new KeycloakProcess(process, port, password, new LogFile(log));
        started.await();
        return started;
    }

    /** Its script starts a JVM and may be killed before it; the JVM is known by the home that it is given. */
    public static boolean endLeftOver(Path directory) {
        return LeftOver.endAll("-Dkc.home.dir=" + directory.toAbsolutePath());
    }

    private static void importRealm(Path server) throws IOException {
        Path imports = Files.createDirectories(server.resolve("data/import"));
        try (InputStream realm = KeycloakProcess.class.getResourceAsStream("/keycloak/" + REALM)) {
            Files.copy(realm, imports.resolve(REALM), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Made once for this directory: no password stands in the repository. */
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
        Instant limit = Instant.now().plus(PATIENCE);
        HttpClient client = HttpClient.newHttpClient();
        while (!answers(client)) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                close();
                throw new IOException("Keycloak did not start:\n" + log.tail(20));
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
    }
}
