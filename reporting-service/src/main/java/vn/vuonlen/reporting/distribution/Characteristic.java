package vn.vuonlen.reporting.distribution;

import static vn.vuonlen.reporting.distribution.HouseholdClass.ALL;
import static vn.vuonlen.reporting.distribution.HouseholdClass.NEAR_POOR;
import static vn.vuonlen.reporting.distribution.HouseholdClass.POOR;

import java.util.List;

/** What households answered, or were found to be, beyond their class: each has a report. */
public enum Characteristic {
    CAUSE("causes", POOR, NEAR_POOR),
    ASPIRATION("aspirations", POOR, NEAR_POOR),
    DEPRIVATION("deprivations", POOR, NEAR_POOR),
    CAPACITY_TO_WORK("target-groups", POOR, NEAR_POOR),
    ROUTE("routes", POOR),
    ETHNIC_GROUP("ethnic-groups", POOR, NEAR_POOR),
    COMMITMENT("commitments", ALL);

    private final String slug;
    private final List<HouseholdClass> classes;

    Characteristic(String slug, HouseholdClass... classes) {
        this.slug = slug;
        this.classes = List.of(classes);
    }

    /** The name of its report in the path. */
    public String slug() {
        return slug;
    }

    List<HouseholdClass> classes() {
        return classes;
    }

    /** Which group few households belong to, and who has committed itself, is for officials. */
    boolean isPublic() {
        return this != ETHNIC_GROUP && this != COMMITMENT;
    }

    /**
     * What a code's households are a percentage of: those that were asked. What came of a commitment is a percentage of those
     * committed. A survey tells only of households without capacity to work: as long as of any other it is not known whether
     * it was asked, there is no percentage.
     */
    Long base(String code, AnswerCounts counts) {
        return switch (this) {
            case COMMITMENT -> code.equals(SurveyCodes.COMMITTED) ? counts.asked() : counts.of(SurveyCodes.COMMITTED);
            case CAPACITY_TO_WORK -> counts.unknown() == 0 ? counts.asked() : null;
            default -> counts.asked();
        };
    }
}
