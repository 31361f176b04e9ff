package vn.vuonlen.reporting.distribution;

/** Whose answers are counted. */
enum HouseholdClass {
    POOR,
    NEAR_POOR,
    /** Every household with a result, whatever its class. */
    ALL
}
