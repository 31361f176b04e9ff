package vn.vuonlen.household.survey;

import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.Refusal;

/** What the database says of a survey, in the words of the catalogue. */
final class Outcomes {

    private Outcomes() {}

    static Refusal refusal(String code) {
        var type = HouseholdProblem.ofCode(code);
        var pointer = switch (type) {
            case SUBMISSION_CONFLICT -> "/id";
            case REVIEW_NOT_OPEN -> "/review";
            case HOUSEHOLD_ENDED, HOUSEHOLD_NOT_REGISTERED, HOUSEHOLD_NOT_PLACED -> "/surveyedOn";
            default -> "/household";
        };
        return Refusal.of(type, pointer);
    }
}
