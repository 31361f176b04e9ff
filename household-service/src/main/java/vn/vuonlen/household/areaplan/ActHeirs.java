package vn.vuonlen.household.areaplan;

import java.util.List;
import java.util.UUID;
import vn.vuonlen.household.AreaProblem;
import vn.vuonlen.household.area.AreaLevel;
import vn.vuonlen.household.area.AreaUnit;
import vn.vuonlen.household.areaplan.AreaAct.Founded;
import vn.vuonlen.household.areaplan.AreaAct.Standing;
import vn.vuonlen.household.areaplan.AreaAct.Target;
import vn.vuonlen.kit.problem.Problem;

/** What becomes of the units that the acts of a change end. */
final class ActHeirs {

    private final AreaPlan plan;
    private final NewUnits units;

    ActHeirs(AreaPlan plan) {
        this.plan = plan;
        this.units = new NewUnits(plan);
    }

    void of(AreaAct act, List<AreaUnit> ended, String pointer) {
        switch (act) {
            case AreaAct.Merge merge -> merge(merge, ended, pointer);
            case AreaAct.Split split -> split(split, ended.getFirst(), pointer);
            case AreaAct.Transfer transfer -> transfer(transfer, ended, pointer);
            case AreaAct.Reparent reparent -> reparent(reparent, ended.getFirst(), pointer);
            case AreaAct.Rename rename -> rename(rename, ended.getFirst(), pointer + "/name");
            case AreaAct.Retype retype -> retype(retype, ended.getFirst(), pointer + "/type");
            case AreaAct.EndLevel level -> {
                // Its units have no heirs; PlanBelow places what is below them.
            }
        }
    }

    private void merge(AreaAct.Merge merge, List<AreaUnit> ended, String pointer) {
        var level = ended.getFirst().level();
        for (int i = 0; i < ended.size(); i++) {
            requireLevel(ended.get(i), level, pointer + "/units/" + i);
        }
        if (merge.into() instanceof Founded && ended.size() < 2) {
            throw Problem.of(AreaProblem.MERGE_OF_ONE).at(pointer + "/units");
        }
        var heir = Heir.whole(target(merge.into(), level, pointer));
        ended.forEach(unit -> plan.inherit(unit, heir));
    }

    private void split(AreaAct.Split split, AreaUnit unit, String pointer) {
        SplitParts.check(split.parts(), unit.level(), pointer + "/parts");
        for (int i = 0; i < split.parts().size(); i++) {
            var part = split.parts().get(i);
            var heir = target(part.into(), unit.level(), pointer + "/parts/" + i);
            plan.inherit(unit, new Heir(heir, part.weight(), part));
        }
    }

    private void transfer(AreaAct.Transfer transfer, List<AreaUnit> villages, String pointer) {
        var commune = plan.standing(transfer.commune(), pointer + "/to");
        requireLevel(commune, AreaLevel.COMMUNE, pointer + "/to");
        for (int i = 0; i < villages.size(); i++) {
            var village = villages.get(i);
            requireLevel(village, AreaLevel.VILLAGE, pointer + "/units/" + i);
            requireNew(!commune.id().equals(village.parentId()), village, pointer + "/to");
            inherit(village, units.continued(village, village.name(), village.type(), commune));
        }
    }

    private void reparent(AreaAct.Reparent reparent, AreaUnit unit, String pointer) {
        var parent = plan.standing(reparent.parent(), pointer + "/parent");
        if (unit.level() == AreaLevel.VILLAGE) {
            throw Problem.of(AreaProblem.AREA_OF_OTHER_LEVEL, unit.code(), AreaLevel.COMMUNE)
                    .at(pointer + "/unit");
        }
        NewUnits.requireAbove(parent, unit.level(), pointer + "/parent");
        requireNew(!parent.id().equals(unit.parentId()), unit, pointer + "/parent");
        inherit(unit, units.continued(unit, unit.name(), unit.type(), parent));
    }

    private void rename(AreaAct.Rename rename, AreaUnit unit, String pointer) {
        NewUnits.requireName(rename.name(), pointer);
        requireNew(!unit.name().equals(rename.name()), unit, pointer);
        inherit(unit, units.continued(unit, rename.name(), unit.type(), plan.unit(unit.parentId())));
    }

    private void retype(AreaAct.Retype retype, AreaUnit unit, String pointer) {
        var type = retype.type();
        if (type.level() != unit.level()) {
            throw Problem.of(AreaProblem.AREA_OF_OTHER_LEVEL, unit.code(), type.level())
                    .at(pointer);
        }
        requireNew(!unit.type().equals(type.name()), unit, pointer);
        inherit(unit, units.continued(unit, unit.name(), type.name(), plan.unit(unit.parentId())));
    }

    private void inherit(AreaUnit unit, AreaUnit continued) {
        plan.inherit(unit, Heir.whole(continued.id()));
    }

    private UUID target(Target target, AreaLevel level, String pointer) {
        return switch (target) {
            case Founded founded ->
                units.founded(founded, level, pointer + "/into").id();
            case Standing standing -> {
                var unit = plan.standing(standing.code(), pointer + "/to");
                requireLevel(unit, level, pointer + "/to");
                yield unit.id();
            }
        };
    }

    private static void requireLevel(AreaUnit unit, AreaLevel level, String pointer) {
        if (unit.level() != level) {
            throw Problem.of(AreaProblem.AREA_OF_OTHER_LEVEL, unit.code(), level)
                    .at(pointer);
        }
    }

    private static void requireNew(boolean isNew, AreaUnit unit, String pointer) {
        if (!isNew) {
            throw Problem.of(AreaProblem.AREA_STAYS_THE_SAME, unit.code()).at(pointer);
        }
    }
}
