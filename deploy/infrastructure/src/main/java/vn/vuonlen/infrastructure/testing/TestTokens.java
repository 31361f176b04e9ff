package vn.vuonlen.infrastructure.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * Access tokens as Keycloak issues them, signed with the build's own key. {@code TestTokens.of(role, area…)} is one;
 * {@code TestTokens.with(role)} starts a builder for callers with another name, more roles, or something wrong.
 */
public record TestTokens(
        String subject, List<String> roles, List<String> areas, String issuer, String audience, Duration age) {
    static final String ISSUER = "https://test.vuonlen.local";
    static final String AUDIENCE = "vuonlen";
    private static final Duration LIFESPAN = Duration.ofHours(1);

    public static String of(String role, String... areas) {
        return with(role).areas(areas).sign();
    }

    public static TestTokens with(String... roles) {
        String subject = String.join("+", roles);
        return new TestTokens(subject, List.of(roles), List.of(), ISSUER, AUDIENCE, Duration.ZERO);
    }

    public TestTokens areas(String... codes) {
        return new TestTokens(subject, roles, List.of(codes), issuer, audience, age);
    }

    public TestTokens subject(String name) {
        return new TestTokens(name, roles, areas, issuer, audience, age);
    }

    /** Has a name and no subject. */
    public TestTokens withoutSubject() {
        return new TestTokens(null, roles, areas, issuer, audience, age);
    }

    public TestTokens expired() {
        return new TestTokens(subject, roles, areas, issuer, audience, LIFESPAN.multipliedBy(2));
    }

    /** Expires so long after now; at most after the lifespan of a token. */
    public TestTokens expiringIn(Duration rest) {
        return new TestTokens(subject, roles, areas, issuer, audience, LIFESPAN.minus(rest));
    }

    /** Expired that long ago. */
    public TestTokens expiredSince(Duration time) {
        return new TestTokens(subject, roles, areas, issuer, audience, LIFESPAN.plus(time));
    }

    public TestTokens wrongIssuer() {
        return new TestTokens(subject, roles, areas, "https://elsewhere.example", audience, age);
    }

    public TestTokens wrongAudience() {
        return new TestTokens(subject, roles, areas, issuer, "another-suite", age);
    }

    public String sign() {
        return sign(knownKey());
    }

    /** A forged token. */
    public String signWithWrongKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return sign(generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sign(PrivateKey key) {
        String signed = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + encode(claims());
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(UTF_8));
            return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String claims() {
        long issued = Instant.now().minus(age).getEpochSecond();
        String sub = subject == null ? "" : "\"sub\":\"%s\",".formatted(subject);
        return """
                {"iss":"%s","aud":"%s",%s"preferred_username":"%s","typ":"Bearer","iat":%d,"exp":%d,\
                "realm_access":{"roles":[%s]},"areas":[%s]}""".formatted(
                issuer, audience, sub, subject, issued, issued + LIFESPAN.toSeconds(), list(roles), list(areas));
    }

    private static String list(List<String> values) {
        return values.stream().map(value -> '"' + value + '"').collect(joining(","));
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    private static PrivateKey knownKey() {
        try {
            byte[] encoded = Base64.getDecoder().decode(TestHost.get().privateKey());
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
