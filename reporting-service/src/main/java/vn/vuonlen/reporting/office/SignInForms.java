package vn.vuonlen.reporting.office;

import io.vertx.core.MultiMap;
import java.net.URI;

/**
 * A search on a page of officers is a form. Once the session has ended it is answered by a redirect to the realm, which Chromium
 * follows only if the {@code form-action} of the page that holds the form names the realm too.
 *
 * @param realm its origin: scheme, host and port
 */
record SignInForms(String realm) {

    private static final String POLICY = "Content-Security-Policy";

    /** To the pages of this service alone, as on every other page. */
    private static final String OWN = "form-action 'self'";

    /** @param realm its address, as {@code https://host/realms/vuonlen} */
    static SignInForms of(URI realm) {
        return new SignInForms(realm.getScheme() + "://" + realm.getRawAuthority());
    }

    void allowIn(MultiMap headers) {
        var policy = headers.get(POLICY);
        if (policy != null) {
            headers.set(POLICY, policy.replace(OWN, OWN + " " + realm));
        }
    }
}
