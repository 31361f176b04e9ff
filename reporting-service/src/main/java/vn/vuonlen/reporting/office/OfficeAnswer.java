package vn.vuonlen.reporting.office;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import vn.vuonlen.kit.audit.RequestId;

/** Answers of the gate, on the event loop. {@link CookieBoundary} forbids to store them. */
final class OfficeAnswer {
    private static final String RETRY_AFTER_SECONDS = "30";

    /** As Quarkus begins the name of the cookie that lasts while the realm ends its session. */
    private static final String SIGNING_OUT = "q_post_logout";

    /** As Quarkus begins the name of the cookie of a sign-in that is going on. */
    private static final String SIGNING_IN = "q_auth";

    private static final int MOST_UNFINISHED = 6;

    private OfficeAnswer() {}

    static void redirect(RoutingContext request, int status, String address) {
        if (begin(request, status)) {
            forgetUnfinished(request);
            request.response().putHeader(HttpHeaders.LOCATION, address).end();
        }
    }

    /** Each sign-in that was begun and not finished leaves a cookie; dozens would make the next request too large. */
    private static void forgetUnfinished(RoutingContext request) {
        var unfinished = request.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(SIGNING_IN))
                .toList();
        if (unfinished.size() > MOST_UNFINISHED) {
            unfinished.forEach(name -> forget(request, name));
        }
    }

    private static void forget(RoutingContext request, String cookie) {
        request.response()
                .addCookie(Cookie.cookie(cookie, "")
                        .setPath(OfficePath.PREFIX)
                        .setHttpOnly(true)
                        .setMaxAge(0));
    }

    /** Back to the public pages. */
    static void signedOut(RoutingContext request) {
        request.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(SIGNING_OUT))
                .toList()
                .forEach(name -> forget(request, name));
        redirect(request, 303, "/");
    }

    static void failure(RoutingContext request, SignInFailure why, String name) {
        if (!begin(request, why.status())) {
            return;
        }
        var page = SignInPage.of(why, name, request);
        if (why.unavailable()) {
            request.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, page.language().tag())
                .end(page.html());
    }

    private static boolean begin(RoutingContext request, int status) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return false;
        }
        response.setStatusCode(status).putHeader(RequestId.HEADER, new RequestId().value());
        return true;
    }
}
