package vn.vuonlen.household.areaplan;

import java.util.ArrayList;
import java.util.stream.Stream;
import vn.vuonlen.household.AreaProblem;
import vn.vuonlen.household.area.AreaRows;
import vn.vuonlen.household.area.AreaRows.DesignationRow;
import vn.vuonlen.household.area.AreaRows.SuccessionRow;
import vn.vuonlen.household.area.AreaUnit;
import vn.vuonlen.household.areaplan.AreaAct.Kind;
import vn.vuonlen.kit.problem.Problem;

/** A plan as rows of the area tables. */
public record PlanRows(AreaPlan plan, String legalInstrument) {

    /** What becomes of a designation: it ends with its unit, or goes on with what is the same unit by law. */
    public record Designated(Ending ending, DesignationRow before, DesignationRow after) {}

    public AreaRows rows() {
        var units = new ArrayList<AreaUnit>();
        var successions = new ArrayList<SuccessionRow>();
        for (var ending : plan.endings()) {
            units.add(ending.unit().until(plan.dayBefore()));
            ending.heirs()
                    .forEach(heir -> successions.add(new SuccessionRow(
                            ending.unit().id(),
                            heir.unit(),
                            plan.day(),
                            ending.kind().name(),
                            legalInstrument,
                            heir.weight())));
        }
        units.addAll(plan.begun());
        return new AreaRows(
                units,
                successions,
                designations()
                        .flatMap(d -> d.after() == null ? Stream.of(d.before()) : Stream.of(d.before(), d.after()))
                        .toList());
    }

    public Stream<Designated> designations() {
        return plan.endings().stream()
                .flatMap(ending -> plan.map().designationsOf(ending.unit().id()).stream()
                        .filter(designation -> designation.lastsOn(plan.day()))
                        .map(designation -> designated(ending, designation)));
    }

    private Designated designated(Ending ending, DesignationRow designation) {
        if (!designation.from().isBefore(plan.day())) {
            throw Problem.of(AreaProblem.AREA_CHANGE_OVERLAPS, ending.unit().code(), designation.from())
                    .at("/effectiveDate");
        }
        boolean same = ending.kind() != Kind.MERGE && ending.wholly().isPresent();
        return new Designated(ending, designation.until(plan.dayBefore()), same ? after(designation, ending) : null);
    }

    private DesignationRow after(DesignationRow designation, Ending ending) {
        return new DesignationRow(
                ending.wholly().orElseThrow(),
                designation.designation(),
                plan.day(),
                designation.to(),
                designation.legalInstrument(),
                designation.certainty());
    }
}
