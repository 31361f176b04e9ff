package vn.vuonlen.household.areaplan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.household.AreaProblem;
import vn.vuonlen.household.area.AreaLevel;
import vn.vuonlen.household.area.AreaUnit;
import vn.vuonlen.household.areaplan.AreaAct.Kind;
import vn.vuonlen.kit.problem.Problem;

/**
 * What follows from the acts of a change for the units below those that end: a unit has one parent all its days, so it
 * ends as well, and goes on under what its parent became.
 */
final class PlanBelow {

    private final AreaPlan plan;
    private final NewUnits units;

    PlanBelow(AreaPlan plan) {
        this.plan = plan;
        this.units = new NewUnits(plan);
    }

    void follow() {
        requireKnownParts();
        var above = new ArrayDeque<>(plan.endings());
        while (!above.isEmpty()) {
            var ending = above.remove();
            for (var unit : below(ending.unit())) {
                var parent = parent(unit, ending);
                above.add(plan.endBelow(unit, units.continued(unit, unit.name(), unit.type(), parent)));
            }
        }
        settle();
    }

    /** Those that no act names, and that have not ended before. */
    private List<AreaUnit> below(AreaUnit unit) {
        var below = new ArrayList<AreaUnit>();
        for (var child : plan.map().below(unit.id())) {
            if (plan.ends(child.id()) || child.endsBefore(plan.day())) {
                continue;
            }
            if (child.to() != null || !child.from().isBefore(plan.day())) {
                throw Problem.of(AreaProblem.AREA_CHANGE_OVERLAPS, child.code(), plan.day())
                        .at("/effectiveDate");
            }
            below.add(child);
        }
        return below;
    }

    private AreaUnit parent(AreaUnit unit, Ending above) {
        return plan.unit(heir(unit.code(), above));
    }

    /** To what a unit below one that ends belongs from then on. */
    private static UUID heir(String code, Ending above) {
        return switch (above.kind()) {
            case END_LEVEL -> above.unit().parentId();
            case SPLIT ->
                SplitParts.heirOf(code, above)
                        .orElseThrow(() ->
                                Problem.of(AreaProblem.PARTS_LEAVE_UNITS, code).at("/acts"))
                        .unit();
            default -> above.wholly().orElseThrow();
        };
    }

    /** What a part of a split unit names has to be right below that unit. */
    private void requireKnownParts() {
        for (var ending : plan.endings()) {
            if (ending.kind() == Kind.SPLIT) {
                var codes = new HashSet<String>();
                below(ending.unit()).forEach(unit -> codes.add(unit.code()));
                ending.heirs().stream()
                        .flatMap(heir -> heir.part().units().stream())
                        .filter(code -> !codes.contains(code))
                        .findFirst()
                        .ifPresent(code -> {
                            throw Problem.of(AreaProblem.AREA_OF_OTHER_LEVEL, code, AreaLevel.VILLAGE)
                                    .at("/acts");
                        });
            }
        }
    }

    /** What the acts placed below a unit, or gave to one, that ended only with what is above it, goes on with that unit. */
    private void settle() {
        for (var unit : plan.begun()) {
            if (unit.parentId() != null && plan.ends(unit.parentId())) {
                plan.place(unit, goesOn(unit.parentId(), unit.code()));
            }
        }
        for (var ending : plan.endings()) {
            ending.heirs().replaceAll(this::goesOn);
        }
    }

    private Heir goesOn(Heir heir) {
        return new Heir(goesOn(heir.unit(), plan.unit(heir.unit()).code()), heir.weight(), heir.part());
    }

    private UUID goesOn(UUID unit, String code) {
        var last = unit;
        while (plan.ends(last)) {
            last = heir(code, plan.ending(last));
        }
        return last;
    }
}
