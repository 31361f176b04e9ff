package vn.vuonlen.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.text.Spelling;

/** The parameter {@code area} of a list: the code of a unit, of which the caller gets what his own areas have in common with it. */
@ApplicationScoped
public class AreaFilter {

    private static final String POINTER = "?area";

    private final GrantedAreas areas;
    private final Clock clock;

    AreaFilter(GrantedAreas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    /** @param code of a unit of today; all areas of the caller without one */
    public Scope within(Scope scope, String code) {
        return within(scope, code, LocalDate.now(clock));
    }

    /** @param day on which the unit has the code: another one may have it today */
    public Scope within(Scope scope, String code, LocalDate day) {
        if (code == null) {
            return scope;
        }
        var named = named(Spelling.code(code), day);
        if (named.isEmpty()) {
            throw Problem.of(KitProblem.UNKNOWN_AREA, code, day).at(POINTER);
        }
        var common = new HashSet<>(named);
        common.retainAll(scope.areas());
        if (common.isEmpty()) {
            throw Problem.of(KitProblem.OUT_OF_SCOPE).at(POINTER);
        }
        return new Scope(common);
    }

    private Set<UUID> named(String code, LocalDate day) {
        return code == null ? Set.of() : areas.of(Set.of(code), day).areas();
    }
}
