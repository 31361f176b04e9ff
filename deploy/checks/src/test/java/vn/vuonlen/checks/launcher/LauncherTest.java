package vn.vuonlen.checks.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.vuonlen.infrastructure.Checkout;
import vn.vuonlen.local.Part;
import vn.vuonlen.local.Ports;

/** The script as a person uses it, with a folder and ports of its own. */
@Timeout(600)
class LauncherTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path root = Checkout.here().root();
    private final Ports ports = Ports.free();

    @TempDir
    Path folder;

    /** The build that runs this has just made the launcher: the script need not make it again. */
    @BeforeEach
    void built() throws IOException {
        Path target = root.resolve("deploy/local/target");
        Path mark = target.resolve(".built");
        if (!Files.exists(mark)) {
            Files.createFile(mark);
            Files.setLastModifiedTime(mark, Files.getLastModifiedTime(target.resolve("launcher.jar")));
        }
    }

    @AfterEach
    void stopped() throws Exception {
        run("down");
    }

    @Test
    void aProvinceIsStartedAskedAndStopped() throws Exception {
        assertEquals(0, up("--detach").waitFor(), this::said);
        assertTrue(said().contains("Ready."), this::said);
        assertEquals(0, run("status"), this::said);
        assertEquals(0, run("token", "auditor", "11"), this::said);
        assertEquals(200, areas(said().strip()));
        assertEquals(1, up().waitFor(), this::said);
        assertTrue(said().contains("running already"), this::said);
        assertEquals(0, run("down"), this::said);
        assertEquals(3, run("status"), this::said);
        assertNobodyListens();

        var foreground = up();
        await().atMost(Duration.ofMinutes(3)).until(() -> said().contains("Ready.") || !foreground.isAlive());
        foreground.destroy();
        assertEquals(0, foreground.waitFor(), this::said);
        assertTrue(said().contains("Stopped; the data is kept"), this::said);
        assertNobodyListens();
    }

    private Process up(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("up", "--empty"));
        for (Part part : Part.values()) {
            arguments.add("--" + part.name().toLowerCase(Locale.ROOT) + "-port");
            arguments.add(Integer.toString(ports.of(part)));
        }
        arguments.addAll(List.of(more));
        return start(arguments);
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        return start(List.of(arguments)).waitFor();
    }

    private Process start(List<String> arguments) throws IOException {
        var command = Stream.concat(Stream.of("bash", root.resolve("vuonlen").toString()), arguments.stream());
        var builder = new ProcessBuilder(command.toList()).redirectErrorStream(true);
        builder.environment().put("VUONLEN_HOME", folder.resolve("home").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.redirectOutput(folder.resolve("said").toFile()).start();
    }

    /** What the command that was started last has said so far. */
    private String said() {
        try {
            return new String(Files.readAllBytes(folder.resolve("said")), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private int areas(String token) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + ports.of(Part.HOUSEHOLD) + "/v1/areas?limit=1");
        var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
        return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private void assertNobodyListens() {
        for (Part part : Part.values()) {
            assertThrows(ConnectException.class, () -> connect(ports.of(part)), part.name());
        }
    }

    private static void connect(int port) throws IOException {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
    }
}
