package vn.vuonlen.household.reviewlist;

import java.util.Arrays;
import java.util.Locale;
import vn.vuonlen.kit.problem.Expected;
import vn.vuonlen.kit.problem.KitProblem;

/** Whether a household of the list has been surveyed; each with its condition on {@code households.sql}. */
enum ListStatus {
    PENDING("survey.id IS NULL AND household.ended_on IS NULL"),
    SURVEYED("survey.id IS NOT NULL"),
    /** Before it was surveyed: nobody has to survey it any more. */
    ENDED("survey.id IS NULL AND household.ended_on IS NOT NULL");

    private final String condition;

    ListStatus(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
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
