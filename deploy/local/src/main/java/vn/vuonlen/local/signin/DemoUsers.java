package vn.vuonlen.local.signin;

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
 * Demo users of a local Keycloak, named for their role and area and created when their first token is requested. They
 * share one public password, so only a province on a developer's machine may have them.
 */
public final class DemoUsers implements TokenSource {
    public static final String PASSWORD = "demo-only-vuonlen";
    /** A token is renewed this long before it expires, so that it outlasts a long request. */
    private static final Duration RENEWAL_MARGIN = Duration.ofMinutes(10);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SignIn signIn;
    private final KeycloakAdmin admin;
    private final Map<String, CachedToken> tokens = new ConcurrentHashMap<>();

    public DemoUsers(URI keycloak, String adminPassword) {
        this.signIn = SignIn.to(keycloak, "vuonlen", "vuonlen-cli");
        this.admin = new KeycloakAdmin(keycloak, adminPassword);
    }

    public static String name(String role, String area) {
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
        CachedToken cached = tokens.get(user);
        if (cached != null && Instant.now().isBefore(cached.until())) {
            return cached.token();
        }
        JsonHttp.Response response = signIn.as(user, PASSWORD);
        if (response.body().path("error").asText().equals("invalid_grant")) {
            admin.create(user, role, area);
            response = signIn.as(user, PASSWORD);
        }
        CachedToken signedIn = CachedToken.of(response.require(200, "signing in as " + user));
        if (!signedIn.hasRole(role)) {
            admin.grant(user, role);
            signedIn = CachedToken.of(signIn.as(user, PASSWORD).require(200, "signing in as " + user));
        }
        tokens.put(user, signedIn);
        return signedIn.token();
    }

    private record CachedToken(String token, Instant until) {

        static CachedToken of(JsonNode answer) {
            Instant until = Instant.now()
                    .plusSeconds(answer.path("expires_in").asLong())
                    .minus(RENEWAL_MARGIN);
            return new CachedToken(answer.path("access_token").asText(), until);
        }

        /** Reads the claims, the second of the three parts of a JWT. */
        boolean hasRole(String role) throws IOException {
            byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
            for (JsonNode granted : JSON.readTree(claims).path("realm_access").path("roles")) {
                if (granted.asText().equals(role)) {
                    return true;
                }
            }
            return false;
        }
    }
}
