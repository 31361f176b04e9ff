package vn.vuonlen.reporting.projection;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What this service reads of a budget, an allocation or a disbursement.
 *
 * @param budgetId the line that money comes from; a budget is its own
 * @param status of an allocation
 * @param disbursedOn of a disbursement
 */
record MoneyEvent(
        UUID id,
        Integer year,
        UUID programmeId,
        String source,
        String capitalType,
        UUID areaId,
        Long amount,
        UUID budgetId,
        String status,
        LocalDate disbursedOn) {

    MoneyEvent {
        requireNonNull(id, "id");
        requireNonNull(year, "year");
        requireNonNull(programmeId, "programmeId");
        requireNonNull(source, "source");
        requireNonNull(capitalType, "capitalType");
        requireNonNull(areaId, "areaId");
        requireNonNull(amount, "amount");
    }

    /** An allocation that is proposed or rejected allocates nothing. */
    long effectiveAmount() {
        return status == null || status.equals("APPROVED") ? amount : 0;
    }
}
