package vn.vuonlen.funding.allocation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.funding.budget.AreaName;

@Schema(name = "Allocation")
record AllocationView(
        UUID id,
        UUID budget,
        int year,
        String programme,
        AreaName area,
        @Schema(description = "Whole đồng.") long amount,

        @Schema(description = "The part of the amount that was paid out.")
        long disbursed,

        AllocationStatus status,
        String note,
        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        @Schema(description = "Why it was rejected.") String reason,
        @JsonIgnore long version) {

    /** From the columns of a row, in their order. */
    AllocationView(
            UUID id,
            UUID budget,
            Integer year,
            String programme,
            String areaCode,
            String areaName,
            Long amount,
            Long disbursed,
            String status,
            String note,
            String proposedBy,
            Instant proposedAt,
            String decidedBy,
            Instant decidedAt,
            String reason,
            Long version) {
        this(
                id,
                budget,
                year,
                programme,
                new AreaName(areaCode, areaName),
                amount,
                disbursed,
                AllocationStatus.valueOf(status),
                note,
                proposedBy,
                proposedAt,
                decidedBy,
                decidedAt,
                reason,
                version);
    }
}
