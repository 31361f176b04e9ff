package vn.vuonlen.local.signin;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Signs users in to a client of a realm with name and password (OAuth 2 password grant). */
record SignIn(URI tokens, String client) {

    static SignIn to(URI keycloak, String realm, String client) {
        return new SignIn(keycloak.resolve("/realms/" + realm + "/protocol/openid-connect/token"), client);
    }

    JsonHttp.Response as(String user, String password) throws IOException, InterruptedException {
        return JsonHttp.form(
                tokens, Map.of("grant_type", "password", "client_id", client, "username", user, "password", password));
    }
}
