package vn.vuonlen.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import vn.vuonlen.funding.FundingTopics;
import vn.vuonlen.funding.ledger.Ledger;
import vn.vuonlen.funding.ledger.LedgerAct;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.headers.IfMatch;
import vn.vuonlen.kit.outbox.Unpublished;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** The checker's act: approves or rejects what somebody else proposed. Of two concurrent decisions one is refused. */
@ApplicationScoped
class DecideAllocation {

    private final Allocations allocations;
    private final Ledger ledger;
    private final Unpublished unpublished;
    private final Clock clock;

    DecideAllocation(Allocations allocations, Ledger ledger, Unpublished unpublished, Clock clock) {
        this.allocations = allocations;
        this.ledger = ledger;
        this.unpublished = unpublished;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    AllocationView approve(UUID id, IfMatch ifMatch, Caller caller) {
        var allocation = locked(id, ifMatch, caller);
        allocation.approve(caller.subject(), clock.instant());
        return decided(allocation, LedgerAct.ALLOCATION_APPROVED, caller);
    }

    @Transactional(TxType.MANDATORY)
    AllocationView reject(UUID id, IfMatch ifMatch, String reason, Caller caller) {
        var allocation = locked(id, ifMatch, caller);
        allocation.reject(reason, caller.subject(), clock.instant());
        return decided(allocation, LedgerAct.ALLOCATION_REJECTED, caller);
    }

    /** A checker may name the version that was read; then no other version is decided on. */
    private Allocation locked(UUID id, IfMatch ifMatch, Caller caller) {
        var allocation = allocations.locked(id, caller.scope()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        ifMatch.require(allocation.version());
        return allocation;
    }

    private AllocationView decided(Allocation allocation, LedgerAct act, Caller caller) {
        allocations.flush();
        unpublished.mark(FundingTopics.ALLOCATION, allocation.id());
        var view = allocations.visible(allocation.id(), caller.scope().array()).orElseThrow();
        if (!ledger.post(act, allocation.budgetId(), allocation.amount(), allocation.id(), caller.subject())) {
            throw new IllegalStateException("allocation " + allocation.id() + " was not reserved");
        }
        return view;
    }
}
