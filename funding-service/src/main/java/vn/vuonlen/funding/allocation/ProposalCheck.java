package vn.vuonlen.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import vn.vuonlen.funding.FundingProblem;
import vn.vuonlen.funding.budget.BudgetLine;
import vn.vuonlen.funding.budget.BudgetLines;
import vn.vuonlen.funding.eligibility.AdministrativeUnit;
import vn.vuonlen.funding.eligibility.AdministrativeUnits;
import vn.vuonlen.funding.eligibility.EligibleAreas;
import vn.vuonlen.funding.programme.Programmes;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.problem.Problem;

/** Everything that must hold of a proposal before money is reserved. */
@ApplicationScoped
class ProposalCheck {

    private final BudgetLines lines;
    private final Programmes programmes;
    private final AdministrativeUnits units;
    private final EligibleAreas eligibleAreas;

    ProposalCheck(BudgetLines lines, Programmes programmes, AdministrativeUnits units, EligibleAreas eligibleAreas) {
        this.lines = lines;
        this.programmes = programmes;
        this.units = units;
        this.eligibleAreas = eligibleAreas;
    }

    record Proposal(BudgetLine line, AdministrativeUnit unit) {}

    Proposal require(AllocationRequest request, Scope scope) {
        var line = lines.findByIdOptional(request.budget())
                .filter(found -> lines.isVisible(found.id(), scope.array()))
                .orElseThrow(() -> Problem.of(FundingProblem.BUDGET_UNKNOWN).at("/budget"));
        var unit = units.withCode(request.area(), line.year());
        scope.require(unit.id());
        if (!units.within(unit, line.areaId())) {
            throw Problem.of(FundingProblem.AREA_OUTSIDE_BUDGET, unit.name()).at("/area");
        }
        eligibleAreas.require(unit, programmes.findById(line.programmeId()).rules());
        return new Proposal(line, unit);
    }
}
