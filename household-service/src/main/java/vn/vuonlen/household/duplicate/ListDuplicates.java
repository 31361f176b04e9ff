package vn.vuonlen.household.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import vn.vuonlen.household.duplicate.Duplicates.After;
import vn.vuonlen.household.duplicate.Duplicates.Filter;
import vn.vuonlen.kit.access.AreaFilter;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.paging.Cursors;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.paging.Page;

/** Resolves the area of a request, and pages the result. */
@ApplicationScoped
class ListDuplicates {

    private final Duplicates duplicates;
    private final AreaFilter areas;
    private final Cursors cursors;

    ListDuplicates(Duplicates duplicates, AreaFilter areas, Cursors cursors) {
        this.duplicates = duplicates;
        this.areas = areas;
        this.cursors = cursors;
    }

    /** A cursor is bound to its list: a request with another filter or other areas is refused. */
    Page<Duplicate> list(DuplicateStatus status, int minScore, String area, Scope scope, Limit limit, String cursor) {
        Object[] query = {"duplicates", status, minScore, area, scope.areas().hashCode()};
        var after = cursors.read(cursor, After.class, query).orElse(After.START);
        var filter = new Filter(status, minScore, areas.within(scope, area));
        var found = duplicates.list(filter, scope, after, limit.andOne());
        return Page.of(found, limit, last -> cursors.sign(new After(last.score(), last.id()), query));
    }
}
