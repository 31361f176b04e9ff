package vn.vuonlen.household;

import vn.vuonlen.kit.problem.ProblemCatalogue;

/** The refusals of this service, besides those that all services share and those of registrations and imports. */
public enum HouseholdProblem implements ProblemCatalogue {
    MISSING_VALUE(422),
    OUT_OF_RANGE(422),
    REPEATED_CODE(422),
    TOO_MANY_CODES(422),
    MEASURE_MISSING(422),
    DEPRIVATIONS_NOT_ASKED(422),
    DEPRIVATIONS_CONTRADICT(422),
    SCORES_CONTRADICT(422),
    SURVEYED_IN_FUTURE(422),
    SURVEYED_OUTSIDE_YEAR(422),
    UNKNOWN_HOUSEHOLD(404),
    HOUSEHOLD_ENDED(409),
    HOUSEHOLD_NOT_REGISTERED(409),
    HOUSEHOLD_NOT_PLACED(409),
    NOT_ON_LIST(409),
    ALREADY_SURVEYED(409),
    SUBMISSION_CONFLICT(409),
    SURVEY_OF_ANOTHER(422),
    UNKNOWN_REVIEW(404),
    REVIEW_NOT_OPEN(409),
    COMMUNE_CONCLUDED(409),
    REVIEW_BUSY(503),
    REVIEW_EXISTS(409),
    LATER_REVIEW_EXISTS(409),
    EARLIER_REVIEW_UNDECIDED(409),
    /** The year of the latest decision, not that of the act: everything up to its end is covered. */
    YEAR_DECIDED(409),
    REVIEW_INCOMPLETE(409),
    WRONG_STEP(409),
    SAME_PERSON(409),
    DECIDED_BEFORE_YEAR(422),
    UNKNOWN_STANDARD(422),
    STANDARD_NOT_OF_YEAR(422),
    SEARCH_TOO_SHORT(422),
    NUMBER_IN_SEARCH(422),
    TOO_MANY_MATCHES(422),
    NOT_THE_PROVINCE(422);

    private final int status;

    HouseholdProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
