package vn.vuonlen.kit.limits;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;
import vn.vuonlen.kit.access.Caller;

/** Finds out whose request it is, on the event loop. A token that is not valid counts for the address: anybody may invent one. */
final class CallerKeys {
    private CallerKeys() {}

    static void of(RoutingContext request, Consumer<CallerKey> then) {
        var address = CallerKey.address(
                String.valueOf(request.request().remoteAddress().hostAddress()));
        if (request.request().getHeader(HttpHeaders.AUTHORIZATION) == null) {
            then.accept(address);
            return;
        }
        QuarkusHttpUser.getSecurityIdentity(request, null)
                .map(identity -> identity == null
                        ? address
                        : Caller.subjectOf(identity).map(CallerKey::subject).orElse(address))
                .onFailure()
                .recoverWithItem(address)
                .subscribe()
                .with(then);
    }
}
