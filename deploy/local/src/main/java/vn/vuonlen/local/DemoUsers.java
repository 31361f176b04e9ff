package vn.vuonlen.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.vuonlen.local.demo.TokenSource;

/**
 * Demo people who can sign in to a local Keycloak. One is named for its role and area, and is made when somebody first
 * asks for it. They all have the same, public password: nothing but a province on one's own machine may hold them.
 */
public final class DemoUsers implements TokenSource {
    static final String PASSWORD = "demo-only-vuonlen";
    /** A token is renewed while it still has time for a long request. */
    private static final Duration RESERVE = Duration.ofMinutes(10);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SignIn people;
    private final KeycloakAdmin admin;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    DemoUsers(URI keycloak, String adminPassword) {
        this.people = SignIn.to(keycloak, "vuonlen", "vuonlen-cli");
        this.admin = new KeycloakAdmin(keycloak, adminPassword);
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
        JsonHttp.Answer answer = people.as(user, PASSWORD);
        if (answer.body().path("error").asText().equals("invalid_grant")) {
            admin.make(user, role, area);
            answer = people.as(user, PASSWORD);
        }
        Known signedIn = Known.of(answer.require(200, "signing in as " + user));
        if (!signedIn.holds(role)) {
            admin.give(user, role);
            signedIn = Known.of(people.as(user, PASSWORD).require(200, "signing in as " + user));
        }
        known.put(user, signedIn);
        return signedIn.token();
    }

    private record Known(String token, Instant until) {

        static Known of(JsonNode answer) {
            Instant until = Instant.now()
                    .plusSeconds(answer.path("expires_in").asLong())
                    .minus(RESERVE);
            return new Known(answer.path("access_token").asText(), until);
        }

        /** As the token itself says, between its first two dots. */
        boolean holds(String role) throws IOException {
            byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
            for (JsonNode held : JSON.readTree(claims).path("realm_access").path("roles")) {
                if (held.asText().equals(role)) {
                    return true;
                }
            }
            return false;
        }
    }
}
