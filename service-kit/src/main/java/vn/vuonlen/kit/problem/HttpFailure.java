package vn.vuonlen.kit.problem;

import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;

/** The problems of what JAX-RS itself refuses: unknown paths, methods, media types, bodies that it could not read. */
final class HttpFailure {

    private HttpFailure() {}

    /** Empty for what is no failure, such as a redirect or a 304. */
    static Optional<Problem> problem(WebApplicationException e) {
        var status = e.getResponse().getStatus();
        if (status < 400) {
            return Optional.empty();
        }
        if (e.getCause() != null) {
            var cause = ProblemResolver.of(e.getCause());
            if (cause.type() != KitProblem.INTERNAL) {
                return Optional.of(cause);
            }
        }
        return Optional.of(Problem.of(type(status)).because(e));
    }

    private static KitProblem type(int status) {
        return switch (status) {
            case 401 -> KitProblem.UNAUTHENTICATED;
            case 403 -> KitProblem.FORBIDDEN;
            case 404 -> KitProblem.NOT_FOUND;
            case 405 -> KitProblem.METHOD_NOT_ALLOWED;
            case 406 -> KitProblem.NOT_ACCEPTABLE;
            case 412 -> KitProblem.STALE;
            case 428 -> KitProblem.VERSION_MISSING;
            case 413 -> KitProblem.PAYLOAD_TOO_LARGE;
            case 415 -> KitProblem.UNSUPPORTED_MEDIA_TYPE;
            default -> status < 500 ? KitProblem.INVALID_VALUE : KitProblem.INTERNAL;
        };
    }
}
