package vn.vuonlen.funding.allocation;

import java.util.UUID;

/** The filters of a list; null means any. */
record AllocationQuery(UUID budget, Integer year, AllocationStatus status) {

    String statusName() {
        return status == null ? null : status.name();
    }
}
