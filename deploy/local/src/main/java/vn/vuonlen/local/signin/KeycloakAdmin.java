package vn.vuonlen.local.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import vn.vuonlen.infrastructure.KeycloakProcess;
import vn.vuonlen.local.console.LauncherFailure;

/** Creates demo users as Keycloak's administrator. */
record KeycloakAdmin(URI keycloak, String password) {

    /** Looks the role up first, so that no user is created for a role that does not exist. */
    void create(String user, String role, String area) throws IOException, InterruptedException {
        String token = token();
        JsonNode granted = role(role, token);
        JsonHttp.Response created = JsonHttp.post(admin("users"), token, user(user, area));
        if (created.status() == 400) {
            throw new LauncherFailure("Keycloak does not accept " + user + ": " + created.body());
        }
        if (created.status() == 409) {
            throw new LauncherFailure(user + " is there already, with another password than the demo's.");
        }
        created.require(201, "creating " + user);
        grant(URI.create(created.location()), granted, token);
    }

    /** For a user that exists without the role, since its creation was interrupted. */
    void grant(String user, String role) throws IOException, InterruptedException {
        String token = token();
        JsonNode found =
                JsonHttp.get(admin("users?exact=true&username=" + user), token).require(200, "looking for " + user);
        grant(admin("users/" + found.path(0).path("id").asText()), role(role, token), token);
    }

    /** Changes only what is named of a client. */
    void change(String client, Map<String, Object> changes) throws IOException, InterruptedException {
        String token = token();
        JsonNode found = JsonHttp.get(admin("clients?clientId=" + client), token)
                .require(200, "looking for the client " + client)
                .path(0);
        ObjectNode changed = found.deepCopy();
        changes.forEach(changed::putPOJO);
        JsonHttp.put(admin("clients/" + found.path("id").asText()), token, changed)
                .require(204, "changing the client " + client);
    }

    private void grant(URI user, JsonNode role, String token) throws IOException, InterruptedException {
        JsonHttp.post(URI.create(user + "/role-mappings/realm"), token, List.of(role))
                .require(204, "granting the role " + role.path("name").asText());
    }

    private JsonNode role(String role, String token) throws IOException, InterruptedException {
        JsonHttp.Response found = JsonHttp.get(admin("roles/" + role), token);
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
                List.of(Map.of("type", "password", "value", DemoUsers.PASSWORD, "temporary", false)));
    }

    private URI admin(String path) {
        return keycloak.resolve("/admin/realms/vuonlen/" + path);
    }
}
