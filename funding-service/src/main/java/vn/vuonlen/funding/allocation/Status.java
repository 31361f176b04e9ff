package vn.vuonlen.funding.allocation;

/** PROPOSED → APPROVED or REJECTED, by another person; both are final. Only what is approved may be disbursed. */
enum Status {
    PROPOSED,
    APPROVED,
    REJECTED
}
