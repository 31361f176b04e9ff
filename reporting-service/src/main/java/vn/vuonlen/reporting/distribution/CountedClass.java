package vn.vuonlen.reporting.distribution;

/** Whose answers are counted. */
enum CountedClass {
    POOR,
    NEAR_POOR,
    /** Every household with a result, whatever its class. */
    ALL
}
