package vn.vuonlen.kit.problem;

import java.util.Collection;

/** The refusals that all services share. */
public enum KitProblem implements ProblemCatalogue {
    MALFORMED_JSON(400),
    UNKNOWN_FIELD(400),
    UNKNOWN_PARAMETER(400),
    MISSING_PARAMETER(400),
    INVALID_VALUE(400),
    UNASKED_BODY(400),
    BODY_BROKEN_OFF(400),
    CURSOR_INVALID(400),
    IDEMPOTENCY_KEY_MISSING(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    OUT_OF_SCOPE(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    BODY_TOO_SLOW(408),
    IDEMPOTENCY_IN_PROGRESS(409),
    STALE(412),
    VERSION_MISSING(428),
    PAYLOAD_TOO_LARGE(413),
    LINE_TOO_LONG(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    IDEMPOTENCY_KEY_REUSED(422),
    UNKNOWN_AREA(422),
    UNKNOWN_CODE(422),
    DECISION_IN_FUTURE(422),
    DOCUMENT_TOO_LARGE(422),
    TOO_MANY_REQUESTS(429),
    TOO_MANY_OPEN_JOBS(429),
    TEXT_GARBLED(422),
    NOT_A_NAME(422),
    NUMBER_UNREADABLE(422),
    INTERNAL(500),
    DATABASE_UNAVAILABLE(503),
    TOO_BUSY(503);

    private final int status;

    KitProblem(int status) {
        this.status = status;
    }

    /** A body, or what it announces to be, of more than so many bytes. */
    public static Problem tooLarge(long limit) {
        return Problem.of(PAYLOAD_TOO_LARGE)
                .saying(PAYLOAD_TOO_LARGE
                        .detail()
                        .then(new Message(" Nhiều nhất là {0} byte.", " At most {0} bytes are taken.").with(limit)))
                .with("limit", limit);
    }

    /** A code that is not in its list, with all that are. */
    public static Problem unknownCode(String pointer, String code, Collection<String> known) {
        return Problem.of(UNKNOWN_CODE, code)
                .saying(UNKNOWN_CODE
                        .detail()
                        .with(code)
                        .then(new Message(" Hãy dùng một trong: {0}.", " Use one of: {0}.").with(known)))
                .at(pointer);
    }

    @Override
    public int status() {
        return status;
    }

    /** An invalid value, with what it should be in both languages. */
    public static Problem invalid(String pointer, String vi, String en) {
        return invalid(pointer, new Message(vi, en));
    }

    public static Problem invalid(String pointer, Message expected) {
        return Problem.of(INVALID_VALUE)
                .saying(FieldLabel.named(pointer, expected))
                .and(new Fault(pointer, INVALID_VALUE.code(), expected));
    }
}
