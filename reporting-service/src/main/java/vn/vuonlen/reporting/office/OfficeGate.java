package vn.vuonlen.reporting.office;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jboss.logging.Logger;
import vn.vuonlen.kit.access.Roles;

/**
 * Stands before the pages of officers: whoever is signed in passes, whoever is not is sent to the realm and comes back to the
 * very page. What a page shows is still decided by its resource, from the roles and areas of the person.
 */
@Singleton
class OfficeGate {

    private static final Logger LOG = Logger.getLogger("vn.vuonlen.office");

    /** The gate of the limits stands at 150, and JAX-RS behind all filters. */
    private static final int AFTER_THE_LIMITS = 120;

    private final HttpAuthenticator authenticator;
    private final OfficeSession session;
    private final RealmProbe realm;

    OfficeGate(HttpAuthenticator authenticator, OfficeSession session, RealmProbe realm) {
        this.authenticator = authenticator;
        this.session = session;
        this.realm = realm;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_THE_LIMITS);
    }

    private void handle(RoutingContext request) {
        if (!OfficePath.is(request)) {
            request.next();
        } else if (OfficePath.is(request, OfficePath.SIGNED_OUT)) {
            OfficeAnswer.signedOut(request);
        } else {
            var loop = Vertx.currentContext();
            // It would answer a failure by itself, without a page.
            request.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
            QuarkusHttpUser.getSecurityIdentity(request, null)
                    .chain(identity -> step(request, identity))
                    .onFailure()
                    .recoverWithUni(failure -> step(request, failure))
                    .onFailure()
                    .recoverWithItem(failure -> () -> OfficeAnswer.failure(request, SignInFailure.UNAVAILABLE, ""))
                    .subscribe()
                    .with(next -> loop.runOnContext(nothing -> next.run()));
        }
    }

    private Uni<Runnable> step(RoutingContext request, SecurityIdentity identity) {
        if (identity.isAnonymous() || session.isTooOld(identity)) {
            return signIn(request);
        }
        // One with the role of machines has no other: its account was given it by mistake.
        if (!identity.hasRole(Roles.PERSON) || !session.hasRights(identity)) {
            var name = identity.getPrincipal().getName();
            return then(() -> OfficeAnswer.failure(request, SignInFailure.WITHOUT_RIGHTS, name));
        }
        return OfficePath.is(request, OfficePath.SIGN_IN)
                ? then(() -> OfficeAnswer.redirect(request, 303, OfficePath.HOME))
                : then(request::next);
    }

    private Uni<Runnable> step(RoutingContext request, Throwable failure) {
        return switch (failure) {
            case AuthenticationRedirectException redirect ->
                then(() -> OfficeAnswer.redirect(request, redirect.getCode(), redirect.getRedirectUri()));
            case AuthenticationCompletionException invalid -> failed(request);
            case OIDCException away -> then(() -> OfficeAnswer.failure(request, SignInFailure.UNAVAILABLE, ""));
            // A session that has expired and cannot be refreshed.
            default -> signIn(request);
        };
    }

    /** A code that could not be exchanged may be a forged one, or one whose realm has gone away meanwhile. */
    private Uni<Runnable> failed(RoutingContext request) {
        return realm.answers()
                .map(answers -> answers ? SignInFailure.of(request) : SignInFailure.UNAVAILABLE)
                .map(why -> () -> {
                    LOG.infof(
                            "A sign-in from %s has ended: %s",
                            request.request().remoteAddress().hostAddress(), why);
                    OfficeAnswer.failure(request, why, "");
                });
    }

    private Uni<Runnable> signIn(RoutingContext request) {
        if (OfficePath.is(request, OfficePath.SIGN_OUT)) {
            return then(() -> OfficeAnswer.signedOut(request));
        }
        // With an answer of the realm that is none of ours: to begin anew would hide that, and may go round in circles.
        if (OfficePath.is(request, OfficePath.SIGN_IN) && request.request().query() != null) {
            return failed(request);
        }
        return realm.answers()
                .chain(answers -> answers
                        ? authenticator.getChallenge(request).map(challenge -> challenge(request, challenge))
                        : then(() -> OfficeAnswer.failure(request, SignInFailure.UNAVAILABLE, "")));
    }

    private static Runnable challenge(RoutingContext request, ChallengeData challenge) {
        return challenge.getHeaders().entrySet().stream()
                .filter(header -> HttpHeaders.LOCATION
                        .toString()
                        .equalsIgnoreCase(header.getKey().toString()))
                .map(Map.Entry::getValue)
                .findFirst()
                .<Runnable>map(address -> () -> OfficeAnswer.redirect(request, challenge.status, address))
                .orElse(() -> OfficeAnswer.failure(request, SignInFailure.FAILED, ""));
    }

    private static Uni<Runnable> then(Runnable next) {
        return Uni.createFrom().item(next);
    }
}
