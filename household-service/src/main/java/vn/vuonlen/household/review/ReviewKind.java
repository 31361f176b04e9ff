package vn.vuonlen.household.review;

/** The yearly review, or the imported results of a year before ours. */
enum ReviewKind {
    PERIODIC,
    PRIOR
}
