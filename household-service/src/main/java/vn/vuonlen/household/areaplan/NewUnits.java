package vn.vuonlen.household.areaplan;

import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vuonlen.household.AreaProblem;
import vn.vuonlen.household.area.AreaLevel;
import vn.vuonlen.household.area.AreaUnit;
import vn.vuonlen.household.areaplan.AreaAct.Founded;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.text.Names;

/** Makes the units that begin with a change. */
record NewUnits(AreaPlan plan) {

    private static final Pattern DISTRICT = Pattern.compile("[0-9]{3}");
    private static final Pattern COMMUNE = Pattern.compile("[0-9]{5}");

    /** As an act founds it, of a level. */
    AreaUnit founded(Founded founded, AreaLevel level, String pointer) {
        if (founded.type().level() != level) {
            throw Problem.of(AreaProblem.AREA_OF_OTHER_LEVEL, founded.code(), level)
                    .at(pointer + "/type");
        }
        requireName(founded.name(), pointer + "/name");
        var parent = plan.standing(founded.parent(), pointer + "/parent");
        requireAbove(parent, level, pointer + "/parent");
        requireWellFormed(founded.code(), level, parent, pointer + "/code");
        requireFree(founded.code(), pointer + "/code");
        var type = founded.type().name();
        return plan.begin(new AreaUnit(
                id(founded.code()),
                founded.code(),
                founded.name(),
                null,
                level,
                type,
                AreaUnit.residence(level, type),
                parent.id(),
                plan.day(),
                null));
    }

    static void requireName(String name, String pointer) {
        Names.faultOfThing(name).ifPresent(fault -> {
            throw Problem.of(fault).at(pointer);
        });
    }

    static void requireAbove(AreaUnit parent, AreaLevel level, String pointer) {
        boolean above = level == AreaLevel.VILLAGE
                ? parent.level() == AreaLevel.COMMUNE
                : parent.level().isAbove(level);
        if (!above) {
            throw Problem.of(
                            AreaProblem.AREA_OF_OTHER_LEVEL,
                            parent.code(),
                            level == AreaLevel.VILLAGE ? AreaLevel.COMMUNE : AreaLevel.PROVINCE)
                    .at(pointer);
        }
    }

    /** The same unit from the day of the change on, with what is new of it. */
    AreaUnit continued(AreaUnit unit, String name, String type, AreaUnit parent) {
        var code = unit.level() == AreaLevel.VILLAGE ? villageCode(unit, parent) : unit.code();
        return plan.begin(new AreaUnit(
                id(code),
                code,
                name,
                unit.alias(),
                unit.level(),
                type,
                AreaUnit.residence(unit.level(), type),
                parent.id(),
                plan.day(),
                null));
    }

    /** A village keeps its code in a commune of the same code, otherwise it gets the next one of its new commune. */
    private String villageCode(AreaUnit village, AreaUnit commune) {
        var prefix = commune.code() + "-";
        if (village.code().startsWith(prefix)) {
            return village.code();
        }
        int last = Stream.concat(plan.map().all(), plan.begun().stream())
                .map(AreaUnit::code)
                .filter(code -> code.startsWith(prefix))
                .mapToInt(code -> Integer.parseInt(code.substring(prefix.length())))
                .max()
                .orElse(0);
        return "%s%02d".formatted(prefix, last + 1);
    }

    private static void requireWellFormed(String code, AreaLevel level, AreaUnit parent, String pointer) {
        var form = switch (level) {
            case PROVINCE, DISTRICT -> DISTRICT;
            case COMMUNE -> COMMUNE;
            case VILLAGE -> Pattern.compile(Pattern.quote(parent.code()) + "-[0-9]{2,3}");
        };
        if (!form.matcher(code).matches()) {
            throw Problem.of(AreaProblem.AREA_CODE_MALFORMED, code, level).at(pointer);
        }
    }

    /** Codes are reused, but name one unit at a time. */
    private void requireFree(String code, String pointer) {
        var taken = Stream.concat(
                        plan.map().all(code),
                        plan.begun().stream().filter(u -> u.code().equals(code)))
                .filter(unit -> !unit.endsBefore(plan.day()) && !plan.ends(unit.id()))
                .findFirst();
        if (taken.isPresent()) {
            throw Problem.of(AreaProblem.AREA_CODE_TAKEN, code, plan.day()).at(pointer);
        }
    }

    /** A unit whose first day was corrected may have the id that follows from this code and day. */
    private UUID id(String code) {
        var id = AreaUnit.firstId(code, plan.day());
        return plan.map().has(id) ? UUID.randomUUID() : id;
    }
}
