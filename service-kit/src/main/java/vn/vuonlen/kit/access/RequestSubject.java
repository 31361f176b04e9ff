package vn.vuonlen.kit.access;

import io.quarkus.security.identity.IdentityProviderManager;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Who sent a request, before anything is done for it. A token that is not valid identifies nobody here and refuses nothing:
 * that is left to the operation, which may need none.
 */
@ApplicationScoped
public class RequestSubject {
    private final BearerTokens tokens;
    private final IdentityProviderManager identities;

    RequestSubject(BearerTokens tokens, IdentityProviderManager identities) {
        this.tokens = tokens;
        this.identities = identities;
    }

    public Uni<Optional<String>> of(RoutingContext request) {
        if (request.request().getHeader(HttpHeaders.AUTHORIZATION) == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return tokens.authenticate(request, identities)
                .map(identity -> identity == null ? Optional.<String>empty() : Caller.subjectOf(identity))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }
}
