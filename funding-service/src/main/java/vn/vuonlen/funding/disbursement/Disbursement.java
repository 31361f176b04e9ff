package vn.vuonlen.funding.disbursement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import vn.vuonlen.funding.DocumentNumber;
import vn.vuonlen.funding.ledger.Vnd;

/** A payment of the treasury out of an allocation. Immutable. */
@Entity(name = "disbursement")
@Immutable
class Disbursement {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    @Column(name = "allocation_id")
    private UUID allocationId;

    private Vnd amount;

    @Enumerated(EnumType.STRING)
    private DisbursementKind kind;

    @Column(name = "disbursed_on")
    private LocalDate disbursedOn;

    private String document;

    @Column(name = "document_key")
    private String documentKey;

    @Column(name = "recorded_by")
    private String recordedBy;

    private long version = 1;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Disbursement() {}

    Disbursement(DisbursementRequest request, String recordedBy, Instant now) {
        allocationId = request.allocation();
        amount = request.money();
        kind = request.kind();
        disbursedOn = request.disbursedOn();
        document = request.document();
        documentKey = DocumentNumber.key(document);
        this.recordedBy = recordedBy;
        changedAt = now;
    }

    UUID id() {
        return id;
    }
}
