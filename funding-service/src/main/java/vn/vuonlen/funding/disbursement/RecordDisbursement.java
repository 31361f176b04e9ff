package vn.vuonlen.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import vn.vuonlen.funding.FundingProblem;
import vn.vuonlen.funding.FundingTopics;
import vn.vuonlen.funding.NamedConstraint;
import vn.vuonlen.funding.allocation.Allocation;
import vn.vuonlen.funding.allocation.Allocations;
import vn.vuonlen.funding.budget.BudgetLines;
import vn.vuonlen.funding.ledger.Ledger;
import vn.vuonlen.funding.ledger.LedgerAct;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.outbox.Unpublished;
import vn.vuonlen.kit.problem.Problem;

/** Enters a payment of the treasury. Callers lock the allocation first and the balance of its line last. */
@ApplicationScoped
class RecordDisbursement {

    private static final NamedConstraint DOCUMENT_ENTERED = new NamedConstraint("document_entered");

    private final Allocations allocations;
    private final BudgetLines lines;
    private final Disbursements disbursements;
    private final Ledger ledger;
    private final Unpublished unpublished;
    private final Clock clock;

    RecordDisbursement(
            Allocations allocations,
            BudgetLines lines,
            Disbursements disbursements,
            Ledger ledger,
            Unpublished unpublished,
            Clock clock) {
        this.allocations = allocations;
        this.lines = lines;
        this.disbursements = disbursements;
        this.ledger = ledger;
        this.unpublished = unpublished;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    DisbursementView record(DisbursementRequest request, Caller caller) {
        var scope = caller.scope();
        var allocation = allocations
                .locked(request.allocation(), scope)
                .orElseThrow(() -> Problem.of(FundingProblem.ALLOCATION_UNKNOWN).at("/allocation"));
        requireValidDate(request.disbursedOn(), allocation);
        var disbursement = new Disbursement(request, caller.subject(), clock.instant());
        // First, so that a document sent again is refused as such, and not because the money is gone.
        persist(disbursement, request.document());
        allocation.disburse(request.money(), clock.instant());
        unpublished.mark(FundingTopics.DISBURSEMENT, disbursement.id());
        var view = disbursements.visible(disbursement.id(), scope.array()).orElseThrow();
        if (!ledger.post(
                LedgerAct.DISBURSED, allocation.budgetId(), request.money(), disbursement.id(), caller.subject())) {
            throw new IllegalStateException("allocation " + allocation.id() + " is not payable");
        }
        return view;
    }

    private void persist(Disbursement disbursement, String document) {
        DOCUMENT_ENTERED.refuse(
                () -> Problem.of(FundingProblem.DOCUMENT_ENTERED, document).at("/document"),
                () -> disbursements.persistAndFlush(disbursement));
    }

    /** Money of a fiscal year may be paid out after it, never before. */
    private void requireValidDate(LocalDate day, Allocation allocation) {
        int year = lines.findById(allocation.budgetId()).year();
        if (day.getYear() < year) {
            throw Problem.of(FundingProblem.DISBURSED_BEFORE_YEAR, day, Year.of(year))
                    .at("/disbursedOn");
        }
        if (day.isAfter(LocalDate.now(clock))) {
            throw Problem.of(FundingProblem.DISBURSED_IN_FUTURE, day).at("/disbursedOn");
        }
    }
}
