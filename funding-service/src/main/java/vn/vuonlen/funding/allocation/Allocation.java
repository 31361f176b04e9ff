package vn.vuonlen.funding.allocation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import vn.vuonlen.funding.FundingProblem;
import vn.vuonlen.funding.ledger.Vnd;
import vn.vuonlen.kit.problem.Problem;

/** Money of a budget line for one area. Lock its row with {@link Allocations#locked} before changing it. */
@Entity(name = "allocation")
public class Allocation {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    @Column(name = "budget_id")
    private UUID budgetId;

    @Column(name = "area_id")
    private UUID areaId;

    private Vnd amount;

    /** The part of the amount that was disbursed. */
    private Vnd paid = Vnd.ZERO;

    @Enumerated(EnumType.STRING)
    private AllocationStatus status = AllocationStatus.PROPOSED;

    private String note;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String reason;
    private long version = 1;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Allocation() {}

    Allocation(AllocationRequest request, UUID areaId, String proposedBy, Instant now) {
        budgetId = request.budget();
        this.areaId = areaId;
        amount = request.money();
        note = request.note();
        this.proposedBy = proposedBy;
        proposedAt = now;
        changedAt = now;
    }

    void approve(String checker, Instant now) {
        decide(AllocationStatus.APPROVED, checker, now);
    }

    void reject(String why, String checker, Instant now) {
        decide(AllocationStatus.REJECTED, checker, now);
        reason = why;
    }

    private void decide(AllocationStatus decision, String checker, Instant now) {
        if (checker.equals(proposedBy)) {
            throw Problem.of(FundingProblem.MAKER_IS_CHECKER);
        }
        if (status != AllocationStatus.PROPOSED) {
            throw Problem.of(FundingProblem.ALLOCATION_DECIDED, status).with("allocationStatus", status);
        }
        status = decision;
        decidedBy = checker;
        decidedAt = now;
        changed(now);
    }

    public void disburse(Vnd sum, Instant now) {
        if (status != AllocationStatus.APPROVED) {
            throw Problem.of(FundingProblem.ALLOCATION_NOT_APPROVED, status)
                    .at("/allocation")
                    .with("allocationStatus", status);
        }
        var left = amount.minus(paid);
        if (sum.exceeds(left)) {
            throw Problem.of(FundingProblem.DISBURSEMENT_EXCEEDS_ALLOCATION, left.formatted(), sum.formatted())
                    .at("/amount")
                    .with("left", left.dong());
        }
        paid = paid.plus(sum);
        changed(now);
    }

    private void changed(Instant now) {
        version++;
        changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID budgetId() {
        return budgetId;
    }

    UUID areaId() {
        return areaId;
    }

    Vnd amount() {
        return amount;
    }

    long version() {
        return version;
    }
}
