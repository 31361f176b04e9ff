package vn.vuonlen.kit.openapi;

/** A refusal that operations share, as a component of the document. */
enum SharedRefusal {
    BAD("BadRequest", "400", true, "Malformed, unknown, missing or contradictory; errors[] names each place."),
    UNAUTHENTICATED("Unauthenticated", "401", true, "No token, or one that is not valid (any more)."),
    FORBIDDEN("Forbidden", "403", true, "The caller's role or areas do not allow it."),
    NOT_FOUND("NotFound", "404", true, "There is no such thing, or it lies outside the caller's areas."),
    NOT_ALLOWED("MethodNotAllowed", "405", true, "The path has no such method; Allow names those that it has."),
    NOT_ACCEPTABLE("NotAcceptable", "406", true, "No media type of this answer satisfies Accept."),
    TOO_SLOW("BodyTooSlow", "408", true, "The body did not come in time; send it again from its beginning."),
    IN_PROGRESS(
            "IdempotencyInProgress",
            "409",
            true,
            "idempotency-in-progress: the same request is being processed; try again."),
    TOO_LARGE("PayloadTooLarge", "413", true, "The body, or a line of it, is longer than is taken."),
    /** By the server itself, before there is a request that could have a problem document. */
    ADDRESS_TOO_LONG("AddressTooLong", "414", false, "The request line has more than 4,096 bytes; without a body."),
    UNSUPPORTED("UnsupportedMediaType", "415", true, "The body is of a type that is not taken here."),
    KEY_REUSED(
            "IdempotencyKeyReused",
            "422",
            true,
            "idempotency-key-reused: another request had the same Idempotency-Key."),
    TOO_MANY("TooManyRequests", "429", true, "The caller has too much at once; Retry-After says when to try again."),
    /** By the server itself, before there is a request that could have a problem document. */
    HEADERS_TOO_LARGE("HeadersTooLarge", "431", false, "The headers have more than 16 KiB; without a body."),
    INTERNAL("Internal", "500", true, "Our fault; it has been recorded."),
    UNAVAILABLE("Unavailable", "503", true, "PostgreSQL does not serve; Retry-After says when to try again.");

    private final String component;
    private final String status;
    private final boolean problem;
    private final String description;

    SharedRefusal(String component, String status, boolean problem, String description) {
        this.component = component;
        this.status = status;
        this.problem = problem;
        this.description = description;
    }

    String component() {
        return component;
    }

    String status() {
        return status;
    }

    boolean hasProblem() {
        return problem;
    }

    String description() {
        return description;
    }
}
