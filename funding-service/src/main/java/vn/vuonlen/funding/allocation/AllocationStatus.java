package vn.vuonlen.funding.allocation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** PROPOSED → APPROVED or REJECTED, by another person; both are final. Only what is approved may be disbursed. */
@Schema(name = "Status")
enum AllocationStatus {
    PROPOSED,
    APPROVED,
    REJECTED
}
