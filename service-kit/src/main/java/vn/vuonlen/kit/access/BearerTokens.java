package vn.vuonlen.kit.access;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.NoSuchElementException;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Refuses two kinds of bad tokens that Quarkus lets through: one of nothing but dots, which it splits before it
 * validates, and one without a subject, which it requires of ID tokens only. A name alone identifies no person; a machine is
 * identified by its client.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class BearerTokens implements HttpAuthenticationMechanism {
    private final OidcAuthenticationMechanism oidc;
    private final VerifiedTokens verified;

    BearerTokens(OidcAuthenticationMechanism oidc, VerifiedTokens verified) {
        this.oidc = oidc;
        this.verified = verified;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        var authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        var known = verified.find(authorization);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return oidc.authenticate(request, identities)
                .onFailure(NoSuchElementException.class)
                .transform(AuthenticationFailedException::new)
                .onItem()
                .ifNotNull()
                .invoke(identity -> {
                    requireSubject(identity);
                    verified.add(authorization, identity);
                });
    }

    private static void requireSubject(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken
                && Caller.subjectOf(identity)
                        .filter(subject -> !subject.isBlank())
                        .isEmpty()) {
            throw new AuthenticationFailedException("The token has no subject");
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return oidc.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return oidc.getCredentialTransport(request);
    }
}
