package vn.vuonlen.household.reviewlist;

/** Why a review surveys a household: what it was the year before, or that it has applied. */
enum ListReason {
    POOR,
    NEAR_POOR,
    APPLICANT
}
