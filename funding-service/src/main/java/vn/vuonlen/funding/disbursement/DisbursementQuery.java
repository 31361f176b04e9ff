package vn.vuonlen.funding.disbursement;

import java.util.UUID;

/** What the disbursements of a list have in common; null stands for all. */
record DisbursementQuery(UUID allocation, Integer year) {}
