package vn.vuonlen.funding.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import org.hibernate.exception.ConstraintViolationException;
import vn.vuonlen.funding.FundingProblem;
import vn.vuonlen.funding.eligibility.Units;
import vn.vuonlen.funding.ledger.Ledger;
import vn.vuonlen.funding.programme.Programme;
import vn.vuonlen.funding.programme.Programmes;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.outbox.Unpublished;
import vn.vuonlen.kit.problem.Problem;

/** Enters what a decision has given, and opens its balance. */
@ApplicationScoped
class ApproveBudget {

    private final BudgetLines lines;
    private final Programmes programmes;
    private final Units units;
    private final Ledger ledger;
    private final Unpublished unpublished;
    private final Clock clock;

    ApproveBudget(
            BudgetLines lines,
            Programmes programmes,
            Units units,
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
    BudgetView approve(BudgetRequest wanted, Caller caller) {
        var unit = units.bearing(wanted.area(), wanted.year());
        caller.scope().require(unit.id());
        var programme = programme(wanted);
        requireInTime(wanted.decision().date(), wanted.year());
        var line = new BudgetLine(wanted, programme, unit, caller.subject(), clock.instant());
        persist(line, wanted);
        ledger.open(line.id(), line.amount(), caller.subject());
        unpublished.mark(BudgetTopic.NAME, line.id());
        return lines.seen(line.id(), caller.scope().array()).orElseThrow();
    }

    /** The span of a medium-term plan of public investment, whose decisions give money of its years. */
    private void requireInTime(LocalDate day, int year) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw Problem.of(FundingProblem.DECISION_IN_FUTURE, day).at("/decision/date");
        }
        if (day.getYear() < year - 5) {
            throw Problem.of(FundingProblem.DECISION_TOO_OLD, day, year).at("/decision/date");
        }
    }

    private Programme programme(BudgetRequest wanted) {
        var programme = programmes
                .withCode(wanted.programme())
                .orElseThrow(() -> Problem.of(FundingProblem.PROGRAMME_UNKNOWN, wanted.programme())
                        .at("/programme"));
        if (wanted.project() != null && programme.project(wanted.project()).isEmpty()) {
            throw Problem.of(FundingProblem.PROJECT_UNKNOWN, wanted.programme(), wanted.project())
                    .at("/project");
        }
        return programme;
    }

    private void persist(BudgetLine line, BudgetRequest wanted) {
        try {
            lines.persistAndFlush(line);
        } catch (ConstraintViolationException refused) {
            if (!"budget_line_taken".equals(refused.getConstraintName())) {
                throw refused;
            }
            throw Problem.of(FundingProblem.BUDGET_LINE_TAKEN, wanted.decision().number(), wanted.year())
                    .at("/decision/number")
                    .because(refused);
        }
    }
}
