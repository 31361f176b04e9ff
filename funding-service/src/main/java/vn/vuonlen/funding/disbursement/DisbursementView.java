package vn.vuonlen.funding.disbursement;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.funding.budget.AreaName;

@Schema(name = "Disbursement")
record DisbursementView(
        UUID id,
        UUID allocation,
        UUID budget,
        int year,
        String programme,
        AreaName area,
        @Schema(description = "Whole đồng.") long amount,
        DisbursementKind kind,
        LocalDate disbursedOn,
        String document,
        String recordedBy) {

    /** From the columns of a row, in their order. */
    DisbursementView(
            UUID id,
            UUID allocation,
            UUID budget,
            Integer year,
            String programme,
            String areaCode,
            String areaName,
            Long amount,
            String kind,
            LocalDate disbursedOn,
            String document,
            String recordedBy) {
        this(
                id,
                allocation,
                budget,
                year,
                programme,
                new AreaName(areaCode, areaName),
                amount,
                DisbursementKind.valueOf(kind),
                disbursedOn,
                document,
                recordedBy);
    }
}
