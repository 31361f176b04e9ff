package vn.vuonlen.reporting.office;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Cookies count on the pages of officers and nowhere else, tokens everywhere else and not there: the header is taken away
 * before anything reads it. Quarkus would choose by the name of a cookie who is asked for a token, whatever the path.
 */
@Singleton
class CookieBoundary {

    /** Quarkus authenticates at 200 and sorts downward. */
    private static final int BEFORE_AUTHENTICATION = 400;

    private static final String NO_STORE = "private, no-store";

    private final SignInForms forms;

    CookieBoundary(@ConfigProperty(name = "quarkus.oidc.office.auth-server-url") URI realm) {
        this.forms = SignInForms.of(realm);
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_AUTHENTICATION);
    }

    private void handle(RoutingContext request) {
        var headers = request.request().headers();
        if (OfficePath.is(request)) {
            headers.remove(HttpHeaders.AUTHORIZATION);
            request.addHeadersEndHandler(sent -> {
                request.response().putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
                forms.allowIn(request.response().headers());
            });
        } else {
            headers.remove(HttpHeaders.COOKIE);
        }
        request.next();
    }
}
