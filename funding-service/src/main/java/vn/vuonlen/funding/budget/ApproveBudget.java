package vn.vuonlen.funding.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import vn.vuonlen.funding.FundingProblem;
import vn.vuonlen.funding.FundingTopics;
import vn.vuonlen.funding.NamedConstraint;
import vn.vuonlen.funding.eligibility.AdministrativeUnits;
import vn.vuonlen.funding.ledger.Ledger;
import vn.vuonlen.funding.programme.Programme;
import vn.vuonlen.funding.programme.Programmes;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.outbox.Unpublished;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** Enters the budget line that a decision gives, and opens its balance. */
@ApplicationScoped
class ApproveBudget {

    private static final NamedConstraint LINE_TAKEN = new NamedConstraint("budget_line_taken");

    private final BudgetLines lines;
    private final Programmes programmes;
    private final AdministrativeUnits units;
    private final Ledger ledger;
    private final Unpublished unpublished;
    private final Clock clock;

    ApproveBudget(
            BudgetLines lines,
            Programmes programmes,
            AdministrativeUnits units,
            Ledger ledger,
            Unpublished unpublished,
            Clock clock) {
        this.lines = lines;
        this.programmes = programmes;
        this.units = units;
        this.ledger = ledger;
        this.unpublished = unpublished;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    BudgetView approve(BudgetRequest request, Caller caller) {
        var unit = units.withCode(request.area(), request.year());
        caller.scope().require(unit.id());
        var programme = programme(request);
        requireValidDate(request.decision().date(), request.year());
        var line = new BudgetLine(request, programme, unit, caller.subject(), clock.instant());
        persist(line, request);
        ledger.open(line.id(), line.amount(), caller.subject());
        unpublished.mark(FundingTopics.BUDGET, line.id());
        return lines.visible(line.id(), caller.scope().array()).orElseThrow();
    }

    /** A decision may be five years older than its money: it may belong to a medium-term plan of public investment. */
    private void requireValidDate(LocalDate day, int year) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw Problem.of(KitProblem.DECISION_IN_FUTURE, day).at("/decision/date");
        }
        if (day.getYear() < year - 5) {
            throw Problem.of(FundingProblem.DECISION_TOO_OLD, day, Year.of(year))
                    .at("/decision/date");
        }
    }

    private Programme programme(BudgetRequest request) {
        var programme = programmes
                .withCode(request.programme())
                .orElseThrow(() -> Problem.of(FundingProblem.PROGRAMME_UNKNOWN, request.programme())
                        .at("/programme"));
        if (request.project() != null && programme.project(request.project()).isEmpty()) {
            throw Problem.of(FundingProblem.PROJECT_UNKNOWN, request.programme(), request.project())
                    .at("/project");
        }
        return programme;
    }

    private void persist(BudgetLine line, BudgetRequest request) {
        LINE_TAKEN.refuse(
                () -> Problem.of(
                                FundingProblem.BUDGET_LINE_TAKEN,
                                request.decision().number(),
                                Year.of(request.year()))
                        .at("/decision/number"),
                () -> lines.persistAndFlush(line));
    }
}
