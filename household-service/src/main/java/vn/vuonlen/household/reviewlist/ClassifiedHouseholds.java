package vn.vuonlen.household.reviewlist;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.household.standard.PovertyClass;
import vn.vuonlen.kit.access.Caller;

/** What a review found in one commune, with the names that the caller may see: for papers. */
@ApplicationScoped
public class ClassifiedHouseholds {

    /**
     * @param headName null if the household has left the caller's areas since
     * @param village null if the household is only known to be in the commune
     */
    public record ClassifiedHousehold(
            UUID id, String headName, String villageCode, String village, PovertyClass povertyClass) {

        public ClassifiedHousehold {
            requireNonNull(id);
            requireNonNull(povertyClass);
        }

        private static ClassifiedHousehold of(ReviewResult result) {
            var village = result.village();
            return new ClassifiedHousehold(
                    result.household(),
                    result.headName(),
                    village == null ? null : village.code(),
                    village == null ? null : village.name(),
                    result.povertyClass());
        }
    }

    private final SelectReviewHouseholds select;
    private final ReviewHouseholds households;

    ClassifiedHouseholds(SelectReviewHouseholds select, ReviewHouseholds households) {
        this.select = select;
        this.households = households;
    }

    public List<ClassifiedHousehold> poorAndNearPoor(UUID review, String commune, Caller caller) {
        var poor = HouseholdCondition.OF_RESULTS.and("result.class IN ('POOR', 'NEAR_POOR')");
        return read(review, commune, poor, caller);
    }

    /** All that were surveyed. */
    public List<ClassifiedHousehold> surveyed(UUID review, String commune, Caller caller) {
        return read(review, commune, ListStatus.condition(ListStatus.SURVEYED), caller);
    }

    private List<ClassifiedHousehold> read(UUID review, String commune, HouseholdCondition condition, Caller caller) {
        var selection = select.select(review, commune, condition, caller);
        var found = new ArrayList<ClassifiedHousehold>();
        households.forEach(ReviewResult.TABLE, selection, result -> found.add(ClassifiedHousehold.of(result)));
        return found;
    }
}
