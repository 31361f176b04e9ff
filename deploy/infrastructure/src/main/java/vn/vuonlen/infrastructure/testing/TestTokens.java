package vn.vuonlen.infrastructure.testing;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Access tokens as Keycloak issues them, signed with the build's own key. {@code TestTokens.of(role, area…)} is one;
 * {@code TestTokens.with(role)} starts a builder for callers with another name, more roles, or something wrong.
 */
public record TestTokens(
        String subject,
        List<String> roles,
        List<String> scopes,
        List<String> areas,
        String issuer,
        String audience,
        Duration age) {
    static final String ISSUER = "https://test.vuonlen.local";
    static final String AUDIENCE = "vuonlen";
    private static final Duration LIFESPAN = Duration.ofHours(1);

    public static String of(String role, String... areas) {
        return with(role).areas(areas).sign();
    }

    public static TestTokens with(String... roles) {
        String subject = String.join("+", roles);
        return new TestTokens(subject, List.of(roles), List.of(), List.of(), ISSUER, AUDIENCE, Duration.ZERO);
    }

    /** Of a machine, as Keycloak issues it for client credentials: with the role {@code system} and no other. */
    public static TestTokens machine(String client, String... scopes) {
        return with(RealmRoles.SYSTEM).subject(client).scopes(scopes);
    }

    public TestTokens scopes(String... names) {
        return new TestTokens(subject, roles, List.of(names), areas, issuer, audience, age);
    }

    public TestTokens areas(String... codes) {
        return new TestTokens(subject, roles, scopes, List.of(codes), issuer, audience, age);
    }

    public TestTokens subject(String name) {
        return new TestTokens(name, roles, scopes, areas, issuer, audience, age);
    }

    /** Has a name and no subject. */
    public TestTokens withoutSubject() {
        return new TestTokens(null, roles, scopes, areas, issuer, audience, age);
    }

    public TestTokens expired() {
        return new TestTokens(subject, roles, scopes, areas, issuer, audience, LIFESPAN.multipliedBy(2));
    }

    /** Expires so long after now; at most after the lifespan of a token. */
    public TestTokens expiringIn(Duration rest) {
        return new TestTokens(subject, roles, scopes, areas, issuer, audience, LIFESPAN.minus(rest));
    }

    /** Expired that long ago. */
    public TestTokens expiredSince(Duration time) {
        return new TestTokens(subject, roles, scopes, areas, issuer, audience, LIFESPAN.plus(time));
    }

    public TestTokens wrongIssuer() {
        return new TestTokens(subject, roles, scopes, areas, "https://elsewhere.example", audience, age);
    }

    public TestTokens wrongAudience() {
        return new TestTokens(subject, roles, scopes, areas, issuer, "another-suite", age);
    }

    public String sign() {
        return TokenSignature.sign(claims(), TokenSignature.knownKey());
    }

    /** A forged token. */
    public String signWithWrongKey() {
        return TokenSignature.sign(claims(), TokenSignature.anotherKey());
    }

    private String claims() {
        long issued = Instant.now().minus(age).getEpochSecond();
        return """
                {"iss":"%s","aud":"%s",%s"preferred_username":"%s","typ":"Bearer","iat":%d,"exp":%d,\
                "scope":"%s","realm_access":{"roles":[%s]},"areas":[%s]}""".formatted(
                        issuer,
                        audience,
                        identification(),
                        subject,
                        issued,
                        issued + LIFESPAN.toSeconds(),
                        String.join(" ", scopes),
                        list(roles),
                        list(areas));
    }

    /** The subject of a machine is its service account; its client is who it is. */
    private String identification() {
        if (subject == null) {
            return "";
        }
        return roles.contains(RealmRoles.SYSTEM)
                ? "\"sub\":\"account-of-%s\",\"azp\":\"%s\",".formatted(subject, subject)
                : "\"sub\":\"%s\",\"azp\":\"vuonlen-web\",".formatted(subject);
    }

    private static String list(List<String> values) {
        return values.stream().map(value -> '"' + value + '"').collect(joining(","));
    }
}
