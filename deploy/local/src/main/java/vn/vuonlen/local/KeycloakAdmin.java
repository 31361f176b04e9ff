package vn.vuonlen.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import vn.vuonlen.infrastructure.KeycloakProcess;

/** What Keycloak's administrator does for demo people. */
record KeycloakAdmin(URI keycloak, String password) {

    /** Nobody is made for a role that is none. */
    void make(String user, String role, String area) throws IOException, InterruptedException {
        String token = token();
        JsonNode wanted = role(role, token);
        JsonHttp.Answer made = JsonHttp.post(admin("users"), token, person(user, area));
        if (made.status() == 400) {
            throw new LauncherFailure("Keycloak does not accept " + user + ": " + made.body());
        }
        if (made.status() == 409) {
            throw new LauncherFailure(user + " is there already, with another password than the demo's.");
        }
        made.require(201, "making " + user);
        give(URI.create(made.location()), wanted, token);
    }

    /** To somebody who is there: one who was being made when it was stopped has none. */
    void give(String user, String role) throws IOException, InterruptedException {
        String token = token();
        JsonNode found =
                JsonHttp.get(admin("users?exact=true&username=" + user), token).require(200, "looking for " + user);
        give(admin("users/" + found.path(0).path("id").asText()), role(role, token), token);
    }

    private void give(URI user, JsonNode role, String token) throws IOException, InterruptedException {
        JsonHttp.post(URI.create(user + "/role-mappings/realm"), token, List.of(role))
                .require(204, "giving the role " + role.path("name").asText());
    }

    private JsonNode role(String role, String token) throws IOException, InterruptedException {
        JsonHttp.Answer found = JsonHttp.get(admin("roles/" + role), token);
        if (found.status() == 404) {
            throw new LauncherFailure("There is no role " + role + ".");
        }
        return found.require(200, "looking for the role " + role);
    }

    private String token() throws IOException, InterruptedException {
        return SignIn.to(keycloak, "master", "admin-cli")
                .as(KeycloakProcess.ADMIN, password)
                .require(200, "signing in as Keycloak's administrator")
                .path("access_token")
                .asText();
    }

    private static Map<String, Object> person(String name, String area) {
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
                List.of(Map.of("type", "password", "value", DemoUsers.PASSWORD, "temporary", false)));
    }

    private URI admin(String path) {
        return keycloak.resolve("/admin/realms/vuonlen/" + path);
    }
}
