package vn.vuonlen.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import vn.vuonlen.funding.FundingProblem;
import vn.vuonlen.funding.FundingTopics;
import vn.vuonlen.funding.budget.BudgetLine;
import vn.vuonlen.funding.ledger.Ledger;
import vn.vuonlen.funding.ledger.LedgerAct;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.outbox.Unpublished;
import vn.vuonlen.kit.problem.Problem;

/** The maker's act: reserves money of a line for an area. */
@ApplicationScoped
class ProposeAllocation {

    private final ProposalCheck check;
    private final Allocations allocations;
    private final Ledger ledger;
    private final Unpublished unpublished;
    private final Clock clock;

    ProposeAllocation(
            ProposalCheck check, Allocations allocations, Ledger ledger, Unpublished unpublished, Clock clock) {
        this.check = check;
        this.allocations = allocations;
        this.ledger = ledger;
        this.unpublished = unpublished;
        this.clock = clock;
    }

    /** The ledger comes last, so that the balance of the line is locked for the shortest time. */
    @Transactional(TxType.MANDATORY)
    AllocationView propose(AllocationRequest request, Caller caller) {
        var scope = caller.scope();
        var proposal = check.require(request, scope);
        var allocation = new Allocation(request, proposal.unit().id(), caller.subject(), clock.instant());
        allocations.persistAndFlush(allocation);
        unpublished.mark(FundingTopics.ALLOCATION, allocation.id());
        var view = allocations.visible(allocation.id(), scope.array()).orElseThrow();
        reserve(allocation, proposal.line(), caller.subject());
        return view;
    }

    private void reserve(Allocation allocation, BudgetLine line, String maker) {
        if (!ledger.post(LedgerAct.ALLOCATION_PROPOSED, line.id(), allocation.amount(), allocation.id(), maker)) {
            var left = ledger.available(line.id());
            throw Problem.of(
                            FundingProblem.BUDGET_EXHAUSTED,
                            left.formatted(),
                            allocation.amount().formatted())
                    .at("/amount")
                    .with("available", left.dong());
        }
    }
}
