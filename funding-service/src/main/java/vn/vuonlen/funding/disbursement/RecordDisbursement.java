package vn.vuonlen.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import org.hibernate.exception.ConstraintViolationException;
import vn.vuonlen.funding.FundingProblem;
import vn.vuonlen.funding.allocation.Allocation;
import vn.vuonlen.funding.allocation.Allocations;
import vn.vuonlen.funding.budget.BudgetLines;
import vn.vuonlen.funding.ledger.Ledger;
import vn.vuonlen.funding.ledger.LedgerAct;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.outbox.Unpublished;
import vn.vuonlen.kit.problem.Problem;

/** Enters what the treasury paid out. Callers of one allocation queue on its row, then on its line's. */
@ApplicationScoped
class RecordDisbursement {

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
    DisbursementView record(DisbursementRequest wanted, Caller caller) {
        var scope = caller.scope();
        var allocation = allocations
                .locked(wanted.allocation(), scope)
                .orElseThrow(() -> Problem.of(FundingProblem.ALLOCATION_UNKNOWN, wanted.allocation())
                        .at("/allocation"));
        requireInTime(wanted.disbursedOn(), allocation);
        var disbursement = new Disbursement(wanted, caller.subject(), clock.instant());
        // First, so that whoever sends a document again hears of it, and not that the money is gone.
        persist(disbursement, wanted.document());
        allocation.disburse(wanted.money(), clock.instant());
        unpublished.mark(DisbursementTopic.NAME, disbursement.id());
        var view = disbursements.seen(disbursement.id(), scope.array()).orElseThrow();
        if (!ledger.post(
                LedgerAct.DISBURSED, allocation.budgetId(), wanted.money(), disbursement.id(), caller.subject())) {
            throw new IllegalStateException("allocation " + allocation.id() + " is not payable");
        }
        return view;
    }

    private void persist(Disbursement disbursement, String document) {
        try {
            disbursements.persistAndFlush(disbursement);
        } catch (ConstraintViolationException refused) {
            if (!"document_entered".equals(refused.getConstraintName())) {
                throw refused;
            }
            throw Problem.of(FundingProblem.DOCUMENT_ENTERED, document)
                    .at("/document")
                    .because(refused);
        }
    }

    /** What is spent of a year may be paid out after it, never before. */
    private void requireInTime(LocalDate day, Allocation allocation) {
        int year = lines.findById(allocation.budgetId()).year();
        if (day.getYear() < year) {
            throw Problem.of(FundingProblem.DISBURSED_BEFORE_YEAR, day, year).at("/disbursedOn");
        }
        if (day.isAfter(LocalDate.now(clock))) {
            throw Problem.of(FundingProblem.DISBURSED_IN_FUTURE, day).at("/disbursedOn");
        }
    }
}
