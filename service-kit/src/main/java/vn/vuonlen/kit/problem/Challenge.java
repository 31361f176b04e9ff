package vn.vuonlen.kit.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** What {@code WWW-Authenticate} says (RFC 6750, section 3): whether a token was sent, and what it lacks. */
final class Challenge {
    private static final String BEARER = "Bearer";

    /** The role that marks the token of a machine. */
    private static final String MACHINE = "system";

    private Challenge() {}

    /** Empty where there is none. */
    static Optional<String> of(Problem problem, ContainerRequestContext request) {
        if (problem.type().status() == 401) {
            return Optional.of(tokenWasSent(request) ? error("invalid_token") : BEARER);
        }
        return problem.type() == KitProblem.FORBIDDEN
                        && request.getSecurityContext().isUserInRole(MACHINE)
                ? Optional.of(error("insufficient_scope"))
                : Optional.empty();
    }

    private static boolean tokenWasSent(ContainerRequestContext request) {
        var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, BEARER + " ", 0, BEARER.length() + 1);
    }

    private static String error(String code) {
        return BEARER + " error=\"" + code + "\"";
    }
}
