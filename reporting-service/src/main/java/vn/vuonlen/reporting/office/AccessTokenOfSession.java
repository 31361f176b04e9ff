package vn.vuonlen.reporting.office;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who signed in on the pages is known by the access token, as a caller of the API is: the ID token that Quarkus takes has
 * neither areas nor the audience of this suite. So the kit reads both in one way.
 */
@ApplicationScoped
class AccessTokenOfSession implements SecurityIdentityAugmentor {

    /** Before the kit decides what the roles and areas of the token grant; the higher is first. */
    private static final int BEFORE_THE_KIT = 10;

    private final String audience;

    AccessTokenOfSession(@ConfigProperty(name = "quarkus.oidc.token.audience") String audience) {
        this.audience = audience;
    }

    @Override
    public int priority() {
        return BEFORE_THE_KIT;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getCredential(IdTokenCredential.class) == null) {
            return Uni.createFrom().item(identity);
        }
        var credential = identity.getCredential(AccessTokenCredential.class);
        var token = credential == null ? null : AccessToken.of(credential.getToken());
        if (token == null || token.getAudience() == null || !token.getAudience().contains(audience)) {
            return Uni.createFrom().failure(new AuthenticationFailedException("The access token is not meant for us"));
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .setPrincipal(token)
                        .build());
    }
}
