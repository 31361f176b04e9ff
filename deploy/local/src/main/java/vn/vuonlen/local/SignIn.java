package vn.vuonlen.local;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Signs people in to a client of a realm, by name and password. */
record SignIn(URI tokens, String client) {

    static SignIn to(URI keycloak, String realm, String client) {
        return new SignIn(keycloak.resolve("/realms/" + realm + "/protocol/openid-connect/token"), client);
    }

    JsonHttp.Answer as(String user, String password) throws IOException, InterruptedException {
        return JsonHttp.form(
                tokens, Map.of("grant_type", "password", "client_id", client, "username", user, "password", password));
    }
}
