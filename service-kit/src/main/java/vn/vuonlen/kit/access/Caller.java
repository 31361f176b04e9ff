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

    /** The authorized party (OpenID Connect Core 1.0, section 2): the client that the token was issued to. */
    private static final String CLIENT = "azp";

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
     * Of a person the token's {@code sub}, of a machine its client id: recorded as the actor, and compared by the
     * four-eyes rule. Every accepted token has it.
     */
    public String subject() {
        return subjectOf(identity).orElseThrow();
    }

    /** Empty for a caller without a token. */
    public static Optional<String> subjectOf(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(identity.hasRole(Roles.SYSTEM) ? token.getClaim(CLIENT) : token.getSubject())
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
