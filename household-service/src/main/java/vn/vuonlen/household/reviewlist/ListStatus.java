package vn.vuonlen.household.reviewlist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.vuonlen.kit.problem.Expected;
import vn.vuonlen.kit.problem.KitProblem;

/** Whether a household of the list has been surveyed; each with its condition on {@code households.sql}. */
enum ListStatus {
    PENDING(HouseholdCondition.NOBODY, "household.ended_on IS NULL"),
    SURVEYED(ListStatus.HAS_SURVEY, HouseholdCondition.NOBODY),
    /** Before it was surveyed: nobody has to survey it any more. */
    ENDED(HouseholdCondition.NOBODY, "household.ended_on IS NOT NULL");

    /** In a review each result is that of a survey, save one that is restated; of an imported year there is none. */
    private static final String HAS_SURVEY = """
        (result.restatement = 0 AND (SELECT periodic FROM asked) OR (SELECT s.household_id FROM survey s
            WHERE s.review_id = result.review_id AND s.household_id = result.household_id) IS NOT NULL)\
        """;

    private final HouseholdCondition condition;

    ListStatus(String found, String waiting) {
        this.condition = new HouseholdCondition(found, waiting, List.of());
    }

    /** @param status null for all of the list */
    static HouseholdCondition condition(ListStatus status) {
        return status == null ? new HouseholdCondition(HAS_SURVEY, "true", List.of()) : status.condition;
    }

    /** @param word as a parameter has it, in small letters; null without one */
    static ListStatus of(String word) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(() -> KitProblem.invalid(
                        "?status",
                        Expected.oneOf(
                                Arrays.stream(values()).map(ListStatus::word).toList())));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
