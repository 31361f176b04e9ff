package vn.vuonlen.kit.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sent the request, with which roles and for which areas. */
@RequestScoped
public class Caller {
    private static final String AREAS = "areas";

    private final SecurityIdentity identity;
    private final GrantedAreas granted;
    private Scope scope;

    Caller(SecurityIdentity identity, GrantedAreas granted) {
        this.identity = identity;
        this.granted = granted;
    }

    public boolean anonymous() {
        return identity.isAnonymous();
    }

    /**
     * The token's {@code sub}, which every accepted token has: recorded as the actor, and compared by the four-eyes
     * rule.
     */
    public String subject() {
        return ((JsonWebToken) identity.getPrincipal()).getSubject();
    }

    /** Empty for a caller without a token. */
    public static Optional<String> subjectOf(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.getSubject())
                : Optional.empty();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    public Set<String> areaCodes() {
        var codes = new TreeSet<String>();
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim(AREAS) instanceof Collection<?> claimed) {
            claimed.forEach(c -> codes.add(c instanceof JsonString text ? text.getString() : String.valueOf(c)));
        }
        return codes;
    }

    public Scope scope() {
        if (scope == null) {
            scope = anonymous() ? Scope.NOTHING : granted.of(areaCodes());
        }
        return scope;
    }
}
