package vn.vuonlen.household.household;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.vuonlen.household.person.PersonalIds;
import vn.vuonlen.kit.access.Scope;

/** Reads households one at a time, each with its area and its members in one query. */
@ApplicationScoped
public class Households implements PanacheRepositoryBase<Household, UUID> {

    private static final String WITHIN_SCOPE = """
            FROM Household h JOIN FETCH h.area LEFT JOIN FETCH h.members WHERE h.id = ?1 AND array_contains(?2, h.area.id)
            """;

    private final PersonalIds ids;

    Households(PersonalIds ids) {
        this.ids = ids;
    }

    /** Empty also for a household outside the scope: the caller must not learn whether it exists. */
    public Optional<HouseholdView> view(UUID id, Scope scope) {
        return find(WITHIN_SCOPE, id, scope.array()).singleResultOptional().map(household -> household.view(ids));
    }

    public boolean isVisible(UUID id, Scope scope) {
        return count("id = ?1 AND array_contains(?2, area.id)", id, scope.array()) == 1;
    }
}
