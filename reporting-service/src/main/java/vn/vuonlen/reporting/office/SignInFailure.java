package vn.vuonlen.reporting.office;

import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/** Why somebody who asked for a page of officers gets none. */
enum SignInFailure {
    /** The person went back, or the realm refused on the spot. */
    CANCELLED(401),
    /** The answer of the realm does not belong to a sign-in that this browser has begun, or cannot be verified. */
    FAILED(401),
    WITHOUT_RIGHTS(403),
    UNAVAILABLE(503);

    /** Of OAuth 2.0 (RFC 6749, section 4.1.2.1): what the realm says of itself. */
    private static final Set<String> OF_THE_REALM = Set.of("server_error", "temporarily_unavailable");

    private final int status;

    SignInFailure(int status) {
        this.status = status;
    }

    /** Of an address to which the realm sent the browser back. */
    static SignInFailure of(RoutingContext back) {
        var error = back.request().getParam("error");
        if (error == null) {
            return FAILED;
        }
        return OF_THE_REALM.contains(error) ? UNAVAILABLE : CANCELLED;
    }

    int status() {
        return status;
    }

    public boolean cancelled() {
        return this == CANCELLED;
    }

    public boolean unavailable() {
        return this == UNAVAILABLE;
    }

    public boolean withoutRights() {
        return this == WITHOUT_RIGHTS;
    }
}
