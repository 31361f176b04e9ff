package vn.vuonlen.reporting.office;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A provider of OpenID Connect with authorization code flow and PKCE, as small as it can be: whoever the browser says to be
 * ({@code as}) is signed in. It refuses what a realm must refuse: another challenge method, a wrong verifier, a code used twice.
 */
public final class SmallRealm implements QuarkusTestResourceLifecycleManager {

    /**
     * @param age of the sign-in with the password, in seconds
     * @param lifespan of the tokens, in seconds
     */
    public record Person(List<String> roles, List<String> areas, long age, long lifespan, String audience) {
        public Person(String role, String area) {
            this(List.of(role), List.of(area), 0, 1800, "vuonlen");
        }
    }

    private record Begun(String person, Map<String, String> asked) {}

    public static final Map<String, Person> PEOPLE = new ConcurrentHashMap<>();
    static final Map<String, Integer> TOKENS_GIVEN = new ConcurrentHashMap<>();
    static volatile boolean away;
    static volatile boolean refreshes = true;

    private static HttpServer server;
    private static KeyPair key;
    private static final Map<String, Begun> CODES = new ConcurrentHashMap<>();

    @Override
    public Map<String, String> start() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            key = generator.generateKeyPair();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", SmallRealm::handle);
        server.start();
        return Map.of("quarkus.oidc.office.auth-server-url", issuer());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    static String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/vuonlen";
    }

    private static void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().replace("/realms/vuonlen", "");
            if (away) {
                answer(exchange, 503, "");
                return;
            }
            switch (path) {
                case "/.well-known/openid-configuration" -> answer(exchange, 200, discovery());
                case "/certs" -> answer(exchange, 200, keys());
                case "/auth" ->
                    authorize(exchange, parameters(exchange.getRequestURI().getRawQuery()));
                case "/token" -> token(exchange, parameters(body(exchange)));
                default -> answer(exchange, 404, "");
            }
        }
    }

    private static void authorize(HttpExchange exchange, Map<String, String> asked) throws IOException {
        var back = asked.get("redirect_uri") + "?state=" + asked.get("state") + "&iss=" + issuer() + "&session_state=s";
        if (!"S256".equals(asked.get("code_challenge_method"))) {
            redirect(exchange, back + "&error=invalid_request");
        } else if (!asked.containsKey("as")) {
            redirect(exchange, back + "&error=access_denied");
        } else {
            var code = UUID.randomUUID().toString();
            CODES.put(code, new Begun(asked.get("as"), asked));
            redirect(exchange, back + "&code=" + code);
        }
    }

    private static void token(HttpExchange exchange, Map<String, String> form) throws IOException {
        if (form.get("grant_type").equals("refresh_token")) {
            var person = new String(
                    Base64.getUrlDecoder().decode(form.get("refresh_token").substring(8)), UTF_8);
            answer(exchange, refreshes ? 200 : 400, refreshes ? tokens(person, null) : "{\"error\":\"invalid_grant\"}");
            return;
        }
        var begun = CODES.remove(form.get("code"));
        if (begun == null
                || !begun.asked.get("code_challenge").equals(challenge(form.get("code_verifier")))
                || !begun.asked.get("redirect_uri").equals(form.get("redirect_uri"))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            answer(exchange, 200, tokens(begun.person, begun.asked.get("nonce")));
        }
    }

    private static String tokens(String name, String nonce) {
        TOKENS_GIVEN.merge(name, 1, Integer::sum);
        var person = PEOPLE.get(name);
        var now = Instant.now().getEpochSecond();
        var id = Jwt.issuer(issuer())
                .subject("id-of-" + name)
                .audience("vuonlen-web")
                .preferredUserName(name)
                .issuedAt(now)
                .expiresAt(now + person.lifespan);
        var access = Jwt.issuer(issuer())
                .subject("id-of-" + name)
                .audience(person.audience)
                .preferredUserName(name)
                .issuedAt(now)
                .expiresAt(now + person.lifespan)
                .claim("azp", "vuonlen-web")
                .claim("auth_time", now - person.age)
                .claim("realm_access", Map.of("roles", person.roles))
                .claim("areas", person.areas);
        if (nonce != null) {
            id.claim("nonce", nonce);
        }
        var refresh = "refresh-" + Base64.getUrlEncoder().encodeToString(name.getBytes(UTF_8));
        return """
                {"token_type":"Bearer","expires_in":%d,"id_token":"%s","access_token":"%s","refresh_token":"%s"}
                """.formatted(
                        person.lifespan,
                        id.jws().keyId("small").sign(key.getPrivate()),
                        access.jws().keyId("small").sign(key.getPrivate()),
                        refresh);
    }

    private static String discovery() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token","jwks_uri":"%1$s/certs",
                 "end_session_endpoint":"%1$s/logout","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(issuer());
    }

    private static String keys() {
        var known = (RSAPublicKey) key.getPublic();
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"small","n":"%s","e":"%s"}]}
                """.formatted(
                        encode(known.getModulus().toByteArray()),
                        encode(known.getPublicExponent().toByteArray()));
    }

    private static String encode(byte[] number) {
        var unsigned = number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> parameters(String query) {
        var parameters = new HashMap<String, String>();
        for (var pair : query.split("&", -1)) {
            var parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        return parameters;
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    }

    private static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().add("Location", address);
        answer(exchange, 302, "");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
