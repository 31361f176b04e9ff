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

    private final Ports ports = Ports.free();
    private final Script script;

    LauncherTest(@TempDir Path folder) {
        script = new Script(folder, ports);
    }

    @AfterEach
    void stopped() throws Exception {
        script.run("down");
    }

    @Test
    void aProvinceIsStartedAskedAndStopped() throws Exception {
        assertEquals(0, script.up("--detach").waitFor(), script::said);
        assertTrue(script.said().contains("Ready."), script::said);
        assertEquals(0, script.run("status"), script::said);
        assertEquals(0, script.run("token", "auditor", "11"), script::said);
        assertEquals(
                200, asked(Part.HOUSEHOLD, "/v1/areas?limit=1", script.said().strip()));
        assertEquals(1, script.up().waitFor(), script::said);
        assertTrue(script.said().contains("running already"), script::said);
        assertEquals(1, script.up("--detach").waitFor(), script::said);
        assertTrue(Files.readString(script.home().resolve("logs/launcher.log")).contains("Ready."), "its log is kept");
        theMakingOfAUserIsStoppedMidway("operator-11");
        assertEquals(0, script.run("token", "operator", "11"), script::said);
        assertEquals(200, asked(Part.REPORTING, "/v1/parked", script.said().strip()));
        assertEquals(0, script.run("down"), script::said);
        assertEquals(3, script.run("status"), script::said);
        assertNobodyListens();

        var foreground = script.up();
        await().atMost(Duration.ofMinutes(6)).until(() -> script.said().contains("Ready.") || !foreground.isAlive());
        foreground.destroy();
        assertEquals(0, foreground.waitFor(), script::said);
        assertTrue(script.said().contains("Stopped; the data is kept"), script::said);
        assertNobodyListens();
    }

    @Test
    void aPartThatDiesIsNamedAndTheRestStopped() throws Exception {
        var up = script.up();
        await().atMost(Duration.ofMinutes(6)).until(() -> script.said().contains("Ready.") || !up.isAlive());
        var kafka = Files.readString(script.home().resolve("data/kafka/kafka.pid"));

        ProcessHandle.of(Long.parseLong(kafka)).orElseThrow().destroyForcibly();

        assertEquals(1, up.waitFor(), script::said);
        assertTrue(
                script.said().contains("Kafka ended by itself; its log is in " + script.home() + "/data/kafka"),
                script::said);
        assertEquals(List.of(), script.processes(), script::said);
    }

    /** It has its password, and not yet its role. */
    private void theMakingOfAUserIsStoppedMidway(String user) throws IOException, InterruptedException {
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
        var held = JsonHttp.get(roles, admin).require(200, "asking for the roles");
        var without = HttpRequest.newBuilder(roles)
                .header("Authorization", "Bearer " + admin)
                .header("Content-Type", "application/json")
                .method("DELETE", BodyPublishers.ofString(held.toString()));
        assertEquals(204, HTTP.send(without.build(), BodyHandlers.discarding()).statusCode());
    }

    private int asked(Part service, String path, String token) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + ports.of(service) + path);
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
