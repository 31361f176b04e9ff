package vn.vuonlen.household.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.household.HouseholdSearch.After;
import vn.vuonlen.household.household.HouseholdSearch.Found;
import vn.vuonlen.household.household.HouseholdSearch.Question;
import vn.vuonlen.household.person.PersonalIds;
import vn.vuonlen.household.person.Spelling;
import vn.vuonlen.kit.access.GrantedAreas;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.paging.Cursors;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.paging.Page;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** Understands what is searched for, and where. */
@ApplicationScoped
class FindHouseholds {

    private final HouseholdSearch search;
    private final PersonalIds ids;
    private final GrantedAreas areas;
    private final Cursors cursors;
    private final Clock clock;

    FindHouseholds(HouseholdSearch search, PersonalIds ids, GrantedAreas areas, Cursors cursors, Clock clock) {
        this.search = search;
        this.ids = ids;
        this.areas = areas;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** The page is of one search only: neither the words nor the areas may change under its cursor. */
    Page<HouseholdSummary> find(String words, String area, Scope scope, Limit limit, String cursor) {
        var name = Spelling.tidy(words);
        Object[] query = {"households", name, area, scope.areas().hashCode()};
        var after = cursors.read(cursor, After.class, query).orElse(After.NOTHING);
        var found = search.find(question(name, within(scope, area)), after, limit.andOne());
        return Page.of(found, limit, last -> cursors.sign(last.place(), query)).map(Found::household);
    }

    private Question question(String name, Scope scope) {
        if (name != null && PersonalIds.WELL_FORMED.matcher(name).matches()) {
            return new Question(name, null, ids.hash(name), scope.array());
        }
        return new Question(name, name == null ? null : Spelling.plain(name), null, scope.array());
    }

    private Scope within(Scope scope, String area) {
        if (area == null) {
            return scope;
        }
        var named = areas.of(Set.of(area)).areas();
        if (named.isEmpty()) {
            throw Problem.of(HouseholdProblem.UNKNOWN_AREA, area, LocalDate.now(clock))
                    .at("?area");
        }
        var both = new HashSet<>(named);
        both.retainAll(scope.areas());
        if (both.isEmpty()) {
            throw Problem.of(KitProblem.OUT_OF_SCOPE).at("?area");
        }
        return new Scope(both);
    }
}
