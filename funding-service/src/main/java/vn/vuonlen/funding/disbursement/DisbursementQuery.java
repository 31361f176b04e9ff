package vn.vuonlen.funding.disbursement;

import java.util.UUID;

/** The filters of a list; null means any. */
record DisbursementQuery(UUID allocation, Integer year) {}
