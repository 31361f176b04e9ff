package vn.vuonlen.household.areaplan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.household.area.AreaLevel;
import vn.vuonlen.household.areaplan.AreaAct.Kind;

/**
 * Which households get a new stay. Where a unit goes wholly into another, its households are found along the succession
 * and stay as they are, as in the mergers of the files. That does not do where it was split, nor where a unit above it
 * goes on without it: whoever is granted that unit would still reach its households.
 *
 * @param units from each of these all households that {@code households} does not name move; without a target none
 */
public record PlannedMoves(List<UnitMove> units, List<HouseholdMove> households) {

    public record UnitMove(UUID from, UUID to) {}

    public record HouseholdMove(UUID from, UUID household, UUID to) {}

    public static PlannedMoves of(AreaPlan plan) {
        var units = new ArrayList<UnitMove>();
        var households = new ArrayList<HouseholdMove>();
        for (var ending : plan.endings()) {
            var from = ending.unit().id();
            if (ending.kind() == Kind.SPLIT && ending.unit().level() != AreaLevel.DISTRICT) {
                units.add(new UnitMove(
                        from, SplitParts.rest(ending).map(Heir::unit).orElse(null)));
                ending.heirs()
                        .forEach(heir -> heir.part()
                                .households()
                                .forEach(household -> households.add(new HouseholdMove(from, household, heir.unit()))));
            } else if (ending.unit().level() != AreaLevel.DISTRICT && leavesAUnit(plan, ending)) {
                units.add(new UnitMove(from, ending.wholly().orElseThrow()));
            }
        }
        return new PlannedMoves(List.copyOf(units), List.copyOf(households));
    }

    /** Whether anything above it goes on, and is not above what it becomes. */
    private static boolean leavesAUnit(AreaPlan plan, Ending ending) {
        var now = above(plan, ending.wholly().orElseThrow());
        return above(plan, ending.unit().id()).stream().anyMatch(unit -> !plan.ends(unit) && !now.contains(unit));
    }

    private static Set<UUID> above(AreaPlan plan, UUID unit) {
        var above = new HashSet<UUID>();
        for (var at = plan.unit(unit).parentId(); at != null; at = plan.unit(at).parentId()) {
            above.add(at);
        }
        return above;
    }

    public boolean isEmpty() {
        return units.isEmpty();
    }
}
