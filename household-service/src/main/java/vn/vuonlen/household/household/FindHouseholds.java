package vn.vuonlen.household.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.household.HouseholdSearch.After;
import vn.vuonlen.household.household.HouseholdSearch.Criteria;
import vn.vuonlen.household.household.HouseholdSearch.Match;
import vn.vuonlen.kit.access.AreaFilter;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.paging.Cursors;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.paging.Page;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.text.Folding;
import vn.vuonlen.kit.text.Spelling;

/** Resolves the search words and the area of a request, and pages the result. */
@ApplicationScoped
class FindHouseholds {

    /** What a list is asked for; with the members of each if they are asked for too. */
    record HouseholdQuery(String words, String area, HouseholdFilter filter, boolean members) {}

    private static final int SHORTEST_SEARCH = 3;

    private final HouseholdSearch search;
    private final AreaFilter areas;
    private final Cursors cursors;

    FindHouseholds(HouseholdSearch search, AreaFilter areas, Cursors cursors) {
        this.search = search;
        this.areas = areas;
        this.cursors = cursors;
    }

    /** A cursor is bound to its search: a request with other words or areas is refused. */
    Page<HouseholdSummary> find(HouseholdQuery asked, Scope scope, Limit limit, String cursor) {
        var name = name(asked.words());
        Object[] query = {
            "households", name, asked.area(), asked.filter(), scope.areas().hashCode()
        };
        var after = cursors.read(cursor, After.class, query).orElse(After.NOTHING);
        var matches =
                search.find(criteria(name, areas.within(scope, asked.area()), asked.filter()), after, limit.andOne());
        var page = Page.of(matches, limit, last -> cursors.sign(last.position(), query))
                .map(Match::household);
        return asked.members() ? withMembers(page) : page;
    }

    /** In one statement for the page. */
    private Page<HouseholdSummary> withMembers(Page<HouseholdSummary> page) {
        var members =
                search.members(page.items().stream().map(HouseholdSummary::id).toList());
        return page.map(household -> household.with(members.getOrDefault(household.id(), List.of())));
    }

    /**
     * The index of names knows groups of three characters: with fewer, every household would be read. No name
     * has a digit: an ID or a code would find nobody, and what stands in an address is logged by proxies.
     */
    private static String name(String words) {
        if (words != null && Folding.key(words).length() < SHORTEST_SEARCH) {
            throw Problem.of(HouseholdProblem.SEARCH_TOO_SHORT).at("?q");
        }
        var name = Spelling.normalize(words);
        if (name != null && name.codePoints().anyMatch(Character::isDigit)) {
            throw Problem.of(HouseholdProblem.NUMBER_IN_SEARCH).at("?q");
        }
        return name;
    }

    private static Criteria criteria(String name, Scope scope, HouseholdFilter filter) {
        return new Criteria(name, name == null ? null : Folding.search(name), scope.array(), filter);
    }
}
