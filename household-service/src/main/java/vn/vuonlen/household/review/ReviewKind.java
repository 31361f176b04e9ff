package vn.vuonlen.household.review;

/** The yearly review, or the imported results of a year that was not reviewed here. */
enum ReviewKind {
    PERIODIC,
    PRIOR
}
