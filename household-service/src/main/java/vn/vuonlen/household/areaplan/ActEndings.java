package vn.vuonlen.household.areaplan;

import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.household.AreaProblem;
import vn.vuonlen.household.area.AreaLevel;
import vn.vuonlen.household.area.AreaUnit;
import vn.vuonlen.household.areaplan.AreaAct.Kind;
import vn.vuonlen.kit.problem.Problem;

/** Which units the acts of a change end. All are known before {@link ActHeirs} gives anything to a unit. */
record ActEndings(AreaPlan plan) {

    /** The units of an act, in the order in which it names them. */
    List<AreaUnit> of(AreaAct act, String pointer) {
        return switch (act) {
            case AreaAct.Merge merge -> all(merge.units(), Kind.MERGE, pointer);
            case AreaAct.Split split -> one(split.unit(), Kind.SPLIT, pointer);
            case AreaAct.Transfer transfer -> all(transfer.villages(), Kind.TRANSFER, pointer);
            case AreaAct.Reparent reparent -> one(reparent.unit(), Kind.REPARENT, pointer);
            case AreaAct.Rename rename -> one(rename.unit(), Kind.RENAME, pointer);
            case AreaAct.Retype retype -> one(retype.unit(), Kind.RETYPE, pointer);
            case AreaAct.EndLevel level -> level(level.level(), pointer + "/level");
        };
    }

    private List<AreaUnit> one(String code, Kind kind, String pointer) {
        return List.of(end(code, kind, pointer + "/unit"));
    }

    private List<AreaUnit> all(List<String> codes, Kind kind, String pointer) {
        var all = new ArrayList<AreaUnit>();
        for (int i = 0; i < codes.size(); i++) {
            all.add(end(codes.get(i), kind, pointer + "/units/" + i));
        }
        return all;
    }

    /** Reviews and their decisions are of a province, which therefore stays what it is. */
    private AreaUnit end(String code, Kind kind, String pointer) {
        var unit = plan.subject(code, pointer);
        if (unit.level() == AreaLevel.PROVINCE) {
            throw Problem.of(AreaProblem.AREA_OF_OTHER_LEVEL, code, AreaLevel.COMMUNE)
                    .at(pointer);
        }
        plan.end(unit, kind);
        return unit;
    }

    /** Only districts can end as a level: households live in communes, and villages are parts of these. */
    private List<AreaUnit> level(AreaLevel level, String pointer) {
        if (level != AreaLevel.DISTRICT) {
            throw Problem.of(AreaProblem.AREA_OF_OTHER_LEVEL, level, AreaLevel.DISTRICT)
                    .at(pointer);
        }
        var codes = plan.map()
                .all()
                .filter(unit -> unit.level() == level && unit.validOn(plan.dayBefore()))
                .map(AreaUnit::code)
                .sorted()
                .toList();
        if (codes.isEmpty()) {
            throw Problem.of(AreaProblem.AREA_STAYS_THE_SAME, level).at(pointer);
        }
        return codes.stream().map(code -> end(code, Kind.END_LEVEL, pointer)).toList();
    }
}
