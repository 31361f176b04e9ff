package vn.vuonlen.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.vuonlen.infrastructure.KeycloakProcess;
import vn.vuonlen.local.demo.TokenSource;

/**
 * Demo people who can sign in to a local Keycloak. One is named for its role and area, and is made when somebody first
 * asks for it. They all have the same, public password: nothing but a province on one's own machine may hold them.
 */
public final class DemoUsers implements TokenSource {
    static final String PASSWORD = "demo-only-vuonlen";
    /** A token is renewed while it still has time for a long request. */
    private static final Duration RESERVE = Duration.ofMinutes(10);

    private final URI keycloak;
    private final String adminPassword;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    DemoUsers(URI keycloak, String adminPassword) {
        this.keycloak = keycloak;
        this.adminPassword = adminPassword;
    }

    static String name(String role, String area) {
        return role + "-" + area;
    }

    @Override
    public String token(String role, String area) throws IOException, InterruptedException {
        return token(role, area, name(role, area));
    }

    @Override
    public String colleague(String role, String area) throws IOException, InterruptedException {
        return token(role, area, name(role, area) + "-2");
    }

    private String token(String role, String area, String user) throws IOException, InterruptedException {
        Known earlier = known.get(user);
        if (earlier != null && Instant.now().isBefore(earlier.until())) {
            return earlier.token();
        }
        JsonHttp.Answer answer = signIn("vuonlen", "vuonlen-cli", user, PASSWORD);
        if (answer.body().path("error").asText().equals("invalid_grant")) {
            make(role, area, user);
            answer = signIn("vuonlen", "vuonlen-cli", user, PASSWORD);
        }
        JsonNode body = answer.require(200, "signing in as " + user);
        Instant until =
                Instant.now().plusSeconds(body.path("expires_in").asLong()).minus(RESERVE);
        String token = body.path("access_token").asText();
        known.put(user, new Known(token, until));
        return token;
    }

    private void make(String role, String area, String name) throws IOException, InterruptedException {
        String admin = signIn("master", "admin-cli", KeycloakProcess.ADMIN, adminPassword)
                .require(200, "signing in as Keycloak's administrator")
                .path("access_token")
                .asText();
        JsonHttp.Answer found = JsonHttp.get(admin("roles/" + role), admin);
        if (found.status() == 404) {
            throw new Refusal("There is no role " + role + ".");
        }
        JsonHttp.Answer made = JsonHttp.post(admin("users"), admin, user(name, area));
        if (made.status() == 400) {
            throw new Refusal("Keycloak does not accept " + name + ": " + made.body());
        }
        if (made.status() == 409) {
            throw new Refusal(name + " is there already, with another password than the demo's.");
        }
        made.require(201, "making " + name);
        JsonHttp.post(URI.create(made.location() + "/role-mappings/realm"), admin, List.of(found.body()))
                .require(204, "giving a role to " + name);
    }

    private static Map<String, Object> user(String name, String area) {
        return Map.of(
                "username",
                name,
                "firstName",
                "Demo",
                "lastName",
                name,
                "enabled",
                true,
                "attributes",
                Map.of("areas", List.of(area)),
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)));
    }

    private JsonHttp.Answer signIn(String realm, String client, String user, String password)
            throws IOException, InterruptedException {
        return JsonHttp.form(
                keycloak.resolve("/realms/" + realm + "/protocol/openid-connect/token"),
                Map.of("grant_type", "password", "client_id", client, "username", user, "password", password));
    }

    private URI admin(String path) {
        return keycloak.resolve("/admin/realms/vuonlen/" + path);
    }

    private record Known(String token, Instant until) {}
}
