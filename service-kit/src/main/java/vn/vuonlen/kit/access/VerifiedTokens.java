package vn.vuonlen.kit.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whom verified tokens are of, until they expire: a caller's token comes with each of hundreds of requests, and verifying its
 * signature costs more than anything else that the service does for one. Refusals are never cached, and what another
 * service accepts is not accepted here, since each verifies for itself what it caches.
 */
@ApplicationScoped
class VerifiedTokens {

    /** Some kilobytes each. */
    private static final int MAX_CACHED = 1_000;

    private final Clock clock;
    private final AccessSettings settings;
    private final int grace;
    private final Set<String> signingKeys = ConcurrentHashMap.newKeySet();
    private final Map<ByteBuffer, Verified> cache = new ConcurrentHashMap<>();

    private record Verified(SecurityIdentity identity, Instant until) {}

    /** @param grace the seconds for which a token is accepted after its end, as Quarkus reads the setting */
    VerifiedTokens(
            Clock clock,
            AccessSettings settings,
            @ConfigProperty(name = "quarkus.oidc.token.lifespan-grace", defaultValue = "0") int grace) {
        this.clock = clock;
        this.settings = settings;
        this.grace = grace;
    }

    /** Null unless the token was verified here before. */
    SecurityIdentity find(String authorization) {
        var verified = authorization == null ? null : cache.get(hash(authorization));
        return verified == null || !clock.instant().isBefore(verified.until) ? null : verified.identity;
    }

    /** Only of a token that was just verified. */
    void add(String authorization, SecurityIdentity identity) {
        if (authorization == null || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return;
        }
        // A signature under another key than before: the realm has changed its keys, perhaps because one is no longer
        // safe.
        if (signingKeys.add(signingKey(authorization)) || cache.size() >= MAX_CACHED) {
            cache.clear();
        }
        var until = earlier(
                Instant.ofEpochSecond(token.getExpirationTime() + grace),
                clock.instant().plus(settings.tokenCache()));
        cache.put(hash(authorization), new Verified(withoutRequest(identity), until));
    }

    /** Quarkus's identity holds the request that it came with, and the token. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .build();
    }

    private static String signingKey(String authorization) {
        var token = authorization.substring(authorization.lastIndexOf(' ') + 1);
        var header = token.substring(0, token.indexOf('.'));
        return new JsonObject(new String(Base64.getUrlDecoder().decode(header), UTF_8)).getString("kid", "");
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** The cache has no use for the text of a token. */
    private static ByteBuffer hash(String authorization) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(authorization.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
