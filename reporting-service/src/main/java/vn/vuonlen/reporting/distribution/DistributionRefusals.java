package vn.vuonlen.reporting.distribution;

/** The refusals of each report here, as the document names them. */
final class DistributionRefusals {

    static final String BAD_REQUEST = "breakdown-unavailable, provisional-not-known-on, or malformed";

    static final String NOT_FOUND = "review-missing";

    static final String UNPROCESSABLE =
            "unknown-area, unknown-code, boundaries-not-comparable, designation-not-held, day-outside-records"
                    + "; document-too-large, of a PDF";

    private DistributionRefusals() {}
}
