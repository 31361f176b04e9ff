package vn.vuonlen.funding.allocation;

import java.util.UUID;

/** What the allocations of a list have in common; null stands for all. */
record AllocationQuery(UUID budget, Integer year, Status status) {

    String statusName() {
        return status == null ? null : status.name();
    }
}
