package vn.vuonlen.reporting.office;

import io.vertx.ext.web.RoutingContext;

/** Which addresses are those of officers: the prefix, and the three of signing in and out. The others are pages. */
final class OfficePath {
    static final String PREFIX = "/office";
    static final String HOME = PREFIX + "/";

    /** To which the realm sends the browser back, with a code. */
    static final String SIGN_IN = PREFIX + "/sign-in";

    static final String SIGN_OUT = PREFIX + "/sign-out";

    /** To which the realm sends the browser back when it has ended its session. */
    static final String SIGNED_OUT = PREFIX + "/signed-out";

    private OfficePath() {}

    /** As it was sent and as it is understood: {@code /office/../v1} is neither a page nor an operation with a cookie. */
    static boolean is(RoutingContext request) {
        return is(request.request().path()) && is(request.normalizedPath());
    }

    static boolean is(RoutingContext request, String path) {
        return is(request) && path.equals(request.normalizedPath());
    }

    private static boolean is(String path) {
        return path != null && (path.equals(PREFIX) || path.startsWith(HOME));
    }
}
