package vn.vuonlen.reporting.office;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The access token of a session, as a caller of the API would have sent it. Whoever makes one has verified it. */
record AccessToken(String raw, Map<String, Object> claims) implements JsonWebToken {
    private static final String NAME = "preferred_username";

    AccessToken {
        claims = Map.copyOf(claims);
    }

    static AccessToken of(String raw) {
        var content = Base64.getUrlDecoder().decode(raw.split("\\.", -1)[1]);
        var claims = new HashMap<String, Object>();
        new JsonObject(Buffer.buffer(content)).getMap().forEach((name, value) -> {
            if (value != null) {
                // JsonWebToken promises times as long numbers.
                claims.put(name, value instanceof Number number ? number.longValue() : value);
            }
        });
        // A single audience may be a text; JsonWebToken promises a set.
        claims.computeIfPresent(
                Claims.aud.name(),
                (name, value) -> value instanceof Iterable<?> several ? textsOf(several) : Set.of(value.toString()));
        claims.put(Claims.raw_token.name(), raw);
        return new AccessToken(raw, claims);
    }

    private static Set<String> textsOf(Iterable<?> several) {
        var texts = new LinkedHashSet<String>();
        several.forEach(one -> texts.add(String.valueOf(one)));
        return texts;
    }

    /** When the person entered the password, however often tokens were refreshed since. */
    Optional<Instant> signedInAt() {
        return claims.get(Claims.auth_time.name()) instanceof Long second
                ? Optional.of(Instant.ofEpochSecond(second))
                : Optional.empty();
    }

    @Override
    public String getName() {
        return claims.containsKey(NAME) ? getClaim(NAME) : getSubject();
    }

    @Override
    public Set<String> getClaimNames() {
        return claims.keySet();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // As JsonWebToken has it.
    public <T> T getClaim(String name) {
        return (T) claims.get(name);
    }
}
