package vn.vuonlen.household.areaplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.household.AreaProblem;
import vn.vuonlen.household.area.AreaMap;
import vn.vuonlen.household.area.AreaUnit;
import vn.vuonlen.household.areaplan.AreaAct.Kind;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/**
 * What a change does to the map of areas, while its acts are read one after the other: which units end with it, what they
 * become, and which units begin.
 */
public final class AreaPlan {

    private final AreaMap map;
    private final LocalDate day;
    private final Scope scope;
    private final Map<UUID, Ending> endings = new LinkedHashMap<>();
    private final Map<UUID, AreaUnit> begun = new LinkedHashMap<>();
    private final Set<UUID> named = new HashSet<>();
    private final Set<UUID> receivers = new HashSet<>();

    AreaPlan(AreaMap map, LocalDate day, Scope scope) {
        this.map = map;
        this.day = day;
        this.scope = scope;
    }

    public AreaMap map() {
        return map;
    }

    public LocalDate day() {
        return day;
    }

    public LocalDate dayBefore() {
        return day.minusDays(1);
    }

    /** A unit that an act changes, of the caller's areas: there on the day before, and by nothing else to end. */
    AreaUnit subject(String code, String pointer) {
        var unit = map.withCode(code, dayBefore())
                .orElseThrow(() ->
                        Problem.of(KitProblem.UNKNOWN_AREA, code, dayBefore()).at(pointer));
        scope.require(unit.id());
        requireUnchanged(unit, pointer);
        if (endings.containsKey(unit.id())) {
            throw Problem.of(AreaProblem.AREA_NAMED_TWICE, code).at(pointer);
        }
        return unit;
    }

    private void requireUnchanged(AreaUnit unit, String pointer) {
        if (unit.to() != null) {
            throw Problem.of(
                            AreaProblem.AREA_CHANGE_OVERLAPS,
                            unit.code(),
                            unit.to().plusDays(1))
                    .at(pointer);
        }
    }

    /** A unit that is there when the change has taken effect: one that an earlier act founds, or that none ends. */
    AreaUnit standing(String code, String pointer) {
        var founded =
                begun.values().stream().filter(unit -> unit.code().equals(code)).findFirst();
        if (founded.isPresent()) {
            return founded.get();
        }
        var unit = map.withCode(code, day)
                .filter(found -> !endings.containsKey(found.id()))
                .orElseThrow(
                        () -> Problem.of(KitProblem.UNKNOWN_AREA, code, day).at(pointer));
        scope.require(unit.id());
        requireUnchanged(unit, pointer);
        receivers.add(unit.id());
        return unit;
    }

    /** By an act that names it. */
    void end(AreaUnit unit, Kind kind) {
        named.add(unit.id());
        endings.put(unit.id(), new Ending(unit, kind, new ArrayList<>()));
    }

    /** Since what is above it ends. */
    Ending endBelow(AreaUnit unit, AreaUnit continued) {
        var ending = new Ending(unit, Kind.REPARENT, new ArrayList<>(List.of(Heir.whole(continued.id()))));
        endings.put(unit.id(), ending);
        return ending;
    }

    public boolean isNamed(Ending ending) {
        return named.contains(ending.unit().id());
    }

    void inherit(AreaUnit from, Heir heir) {
        endings.get(from.id()).heirs().add(heir);
    }

    AreaUnit begin(AreaUnit unit) {
        begun.put(unit.id(), unit);
        return unit;
    }

    void place(AreaUnit unit, UUID parent) {
        begun.put(unit.id(), unit.below(parent));
    }

    public boolean ends(UUID unit) {
        return endings.containsKey(unit);
    }

    /** A copy, since further endings may follow from those that it has. */
    public List<Ending> endings() {
        return List.copyOf(endings.values());
    }

    Ending ending(UUID unit) {
        return endings.get(unit);
    }

    public List<AreaUnit> begun() {
        return List.copyOf(begun.values());
    }

    public Set<UUID> receivers() {
        return Set.copyOf(receivers);
    }

    /** A unit as the change leaves it. */
    public AreaUnit unit(UUID id) {
        var founded = begun.get(id);
        return founded == null ? map.unit(id) : founded;
    }
}
