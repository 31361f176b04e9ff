package vn.vuonlen.checks.launcher;

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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.vuonlen.local.process.Part;
import vn.vuonlen.local.process.Ports;
import vn.vuonlen.local.signin.JsonHttp;

@Timeout(1200)
class LauncherTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** One folder for all: what is attacked is the starting and stopping, and the first start is from scratch. */
    @TempDir
    static Path folder;

    private final Ports ports = Ports.free();
    private final Script script = new Script(folder, ports);

    @AfterEach
    void stopped() throws Exception {
        script.run("down");
    }

    @Test
    void aProvinceIsStartedUsedAndStopped() throws Exception {
        assertEquals(0, script.up("--detach").waitFor(), script::output);
        assertTrue(script.output().contains("Ready."), script::output);
        assertEquals(0, script.run("status"), script::output);
        assertEquals(0, script.run("token", "auditor", "11"), script::output);
        assertEquals(
                200, status(Part.HOUSEHOLD, "/v1/areas?limit=1", script.output().strip()));
        assertEquals(0, script.run("token", "treasury"), script::output);
        assertEquals(
                200, status(Part.FUNDING, "/v1/budgets?limit=1", script.output().strip()));
        assertEquals(1, script.run("token", "treasure"), script::output);
        assertEquals(1, script.up().waitFor(), script::output);
        assertTrue(script.output().contains("running already"), script::output);
        assertEquals(1, script.up("--detach").waitFor(), script::output);
        assertTrue(
                Files.readString(script.home().resolve("logs/launcher.log")).contains("Ready."),
                "the second start must not touch the first one's log");
        takeTheRoleOf("operator-11");
        assertEquals(0, script.run("token", "operator", "11"), script::output);
        assertEquals(200, status(Part.REPORTING, "/v1/parked", script.output().strip()));
        assertEquals(0, script.run("down"), script::output);
        assertEquals(3, script.run("status"), script::output);
        assertNoPortIsOpen();

        var foreground = script.up();
        await().atMost(Duration.ofMinutes(6)).until(() -> script.output().contains("Ready.") || !foreground.isAlive());
        foreground.destroy();
        assertEquals(0, foreground.waitFor(), script::output);
        assertTrue(script.output().contains("Stopped; the data is kept"), script::output);
        assertNoPortIsOpen();
    }

    @Test
    void aPartThatDiesIsNamedAndTheRestStopped() throws Exception {
        var up = script.up();
        await().atMost(Duration.ofMinutes(6)).until(() -> script.output().contains("Ready.") || !up.isAlive());
        var kafka = Files.readString(script.home().resolve("data/kafka/kafka.pid"));

        ProcessHandle.of(Long.parseLong(kafka)).orElseThrow().destroyForcibly();

        assertEquals(1, up.waitFor(), script::output);
        assertTrue(
                script.output().contains("Kafka ended by itself; its log is in " + script.home() + "/data/kafka"),
                script::output);
        assertEquals(List.of(), script.processes(), script::output);
    }

    /** A user whose creation was interrupted has a password and no role. */
    private void takeTheRoleOf(String user) throws IOException, InterruptedException {
        var keycloak = URI.create("http://localhost:" + ports.of(Part.KEYCLOAK));
        var password = Files.readString(script.home().resolve("data/keycloak/admin-password"));
        var admin = JsonHttp.form(
                        keycloak.resolve("/realms/master/protocol/openid-connect/token"),
                        Map.of(
                                "grant_type", "password",
                                "client_id", "admin-cli",
                                "username", "admin",
                                "password", password))
                .require(200, "signing in")
                .path("access_token")
                .asText();
        var id = JsonHttp.get(keycloak.resolve("/admin/realms/vuonlen/users?exact=true&username=" + user), admin)
                .require(200, "looking for " + user)
                .path(0)
                .path("id")
                .asText();
        var roles = keycloak.resolve("/admin/realms/vuonlen/users/" + id + "/role-mappings/realm");
        var held = JsonHttp.get(roles, admin).require(200, "reading the roles");
        var without = HttpRequest.newBuilder(roles)
                .header("Authorization", "Bearer " + admin)
                .header("Content-Type", "application/json")
                .method("DELETE", BodyPublishers.ofString(held.toString()));
        assertEquals(204, HTTP.send(without.build(), BodyHandlers.discarding()).statusCode());
    }

    private int status(Part service, String path, String token) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + ports.of(service) + path);
        var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
        return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private void assertNoPortIsOpen() {
        for (Part part : Part.values()) {
            assertThrows(ConnectException.class, () -> connect(ports.of(part)), part.name());
        }
    }

    private static void connect(int port) throws IOException {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
    }
}
