package vn.vuonlen.household.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.household.duplicate.Duplicates.After;
import vn.vuonlen.household.duplicate.Duplicates.Filter;
import vn.vuonlen.kit.access.GrantedAreas;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.paging.Cursors;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.paging.Page;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.text.Spelling;

/** Resolves the area of a request, and pages the result. */
@ApplicationScoped
class ListDuplicates {

    private final Duplicates duplicates;
    private final GrantedAreas areas;
    private final Cursors cursors;
    private final Clock clock;

    ListDuplicates(Duplicates duplicates, GrantedAreas areas, Cursors cursors, Clock clock) {
        this.duplicates = duplicates;
        this.areas = areas;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** A cursor is bound to its list: a request with another filter or other areas is refused. */
    Page<Duplicate> list(DuplicateStatus status, int minScore, String area, Scope scope, Limit limit, String cursor) {
        Object[] query = {"duplicates", status, minScore, area, scope.areas().hashCode()};
        var after = cursors.read(cursor, After.class, query).orElse(After.START);
        var filter = new Filter(status, minScore, within(scope, area));
        var found = duplicates.list(filter, scope, after, limit.andOne());
        return Page.of(found, limit, last -> cursors.sign(new After(last.score(), last.id()), query));
    }

    private Scope within(Scope scope, String area) {
        if (area == null) {
            return scope;
        }
        var code = Spelling.code(area);
        var named = code == null ? Set.<UUID>of() : areas.of(Set.of(code)).areas();
        if (named.isEmpty()) {
            throw Problem.of(KitProblem.UNKNOWN_AREA, area, LocalDate.now(clock))
                    .at("?area");
        }
        var common = new HashSet<>(named);
        common.retainAll(scope.areas());
        if (common.isEmpty()) {
            throw Problem.of(KitProblem.OUT_OF_SCOPE).at("?area");
        }
        return new Scope(common);
    }
}
