package vn.vuonlen.reporting.projection;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** What this service reads of a budget, an allocation or a disbursement; only an allocation has a status. */
record MoneyEvent(
        UUID id,
        Integer year,
        UUID programmeId,
        String source,
        String capitalType,
        UUID areaId,
        Long amount,
        String status) {

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
