package vn.vuonlen.household.restatement;

/** Proposed by one person; approved or rejected by another, which ends it. */
enum RestatementStatus {
    PROPOSED,
    APPROVED,
    REJECTED
}
