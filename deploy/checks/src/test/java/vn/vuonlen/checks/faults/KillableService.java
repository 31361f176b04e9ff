package vn.vuonlen.checks.faults;

import static java.net.http.HttpResponse.BodyHandlers.ofString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import vn.vuonlen.checks.DeliveredService;
import vn.vuonlen.infrastructure.FreePort;

/** A service as it is delivered, in a process of its own, to be killed and started again. */
public final class KillableService implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final List<String> JVM = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final List<String> command;
    private final Path log;
    private final int port = FreePort.any();
    private Process process;

    public KillableService(String service, Map<String, String> settings) throws IOException {
        log = Files.createTempFile(service, ".log");
        command = DeliveredService.command(service, port, JVM, settings);
        start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void start() {
        start(Map.of());
    }

    /** With more variables than the test itself has. */
    void start(Map<String, String> variables) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(variables);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9}: no shutdown hook runs, no connection is closed in good order. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new AssertionError("kill -9 did not end it");
        }
    }

    public boolean ready() {
        return alive()
                && get("/q/health/ready", null).map(HttpResponse::statusCode).orElse(0) == 200;
    }

    private boolean alive() {
        if (!process.isAlive()) {
            throw new AssertionError("The service ended by itself, see " + log);
        }
        return true;
    }

    /** In order, as {@code kill} does by default. */
    public void end() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new AssertionError("SIGTERM did not end it, see " + log);
        }
    }

    /** Empty when the port is closed or the response takes too long. */
    public Optional<HttpResponse<String>> get(String path, String token) {
        return send(request(path, token));
    }

    public HttpResponse<String> post(String path, String token, String type, String body) {
        var request = request(path, token)
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(request).orElseThrow(() -> new AssertionError(path + " is not answered, see " + log));
    }

    /** The address of a path. */
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** What it has written so far. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    private HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(address().resolve(path)).timeout(Duration.ofSeconds(15));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Optional<HttpResponse<String>> send(HttpRequest.Builder request) {
        try {
            return Optional.of(HTTP.send(request.build(), ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
