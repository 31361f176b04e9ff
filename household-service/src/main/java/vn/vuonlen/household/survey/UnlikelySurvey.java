package vn.vuonlen.household.survey;

import java.util.List;
import vn.vuonlen.household.ConfirmProblem;
import vn.vuonlen.household.Refusal;
import vn.vuonlen.household.plausibility.Doubts;
import vn.vuonlen.household.plausibility.PlausibilityLimits;
import vn.vuonlen.household.review.FrozenReview;

/** What a survey has that is mostly a typing error. Whether its class jumps is found where the year before is known, in SQL. */
final class UnlikelySurvey {

    private static final Refusal INCOME = income();
    private static final Refusal CLASS = Refusal.of(ConfirmProblem.CONFIRM_CLASS, "/household");

    private UnlikelySurvey() {}

    /** What is found in the survey alone. */
    static Doubts doubts(SurveySubmission survey) {
        return new Doubts(hasUsualIncome(survey) ? List.of() : List.of(INCOME), survey.confirmed());
    }

    /** The codes of {@link #doubts}, confirmed or not. */
    static List<String> codes(SurveySubmission survey) {
        return hasUsualIncome(survey) ? List.of() : List.of(INCOME.type().code());
    }

    /** Which changes of class are jumps under the standard of the review. */
    static List<String> jumps(FrozenReview review) {
        return PlausibilityLimits.current().jumps(review.standard());
    }

    static Refusal doubt(String code) {
        return code.equals(CLASS.type().code()) ? CLASS : INCOME;
    }

    private static boolean hasUsualIncome(SurveySubmission survey) {
        return survey.income() == null || PlausibilityLimits.current().income().holds(survey.income());
    }

    private static Refusal income() {
        var usual = PlausibilityLimits.current().income();
        return Refusal.of(ConfirmProblem.CONFIRM_INCOME, "/income", usual.least(), usual.most());
    }
}
