package vn.vuonlen.household.survey;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.Refusal;
import vn.vuonlen.household.codelist.CodeLists;
import vn.vuonlen.household.codelist.CodeNames;
import vn.vuonlen.household.codelist.KnownCodes;
import vn.vuonlen.household.plausibility.Doubts;
import vn.vuonlen.household.standard.Measure;
import vn.vuonlen.household.standard.Standard;
import vn.vuonlen.kit.problem.FieldLabel;

/** What makes a survey acceptable by itself, before anything is looked up; each rule adds its refusals. */
public final class SurveyRules {

    /** A thousand million đồng per person and month: more is a typing error. */
    private static final long MOST_INCOME = 1_000_000_000L;

    private static final int MOST_B1 = 1_000;

    /** More than this in one survey help nobody, and would outgrow the survey itself. */
    private static final int MOST_REFUSALS = 20;

    @FunctionalInterface
    private interface SurveyRule {
        void check(SurveySubmission survey, List<Refusal> refusals);
    }

    private final Standard standard;
    private final CodeNames indicators;
    private final int year;
    private final LocalDate today;
    private final List<SurveyRule> rules = List.of(
            SurveyRules::hasWhatIsRequired,
            this::surveyedInTheYear,
            this::carriesTheMeasures,
            this::staysInRange,
            this::knowsItsCodes,
            this::deniesNoDeprivation,
            this::scoresAgree);

    private SurveyRules(Standard standard, int year, LocalDate today) {
        this.standard = standard;
        this.indicators = CodeNames.of(standard.indicators());
        this.year = year;
        this.today = today;
    }

    public static SurveyRules of(Standard standard, int year, LocalDate today) {
        return new SurveyRules(standard, year, today);
    }

    /** Empty if the survey is acceptable; no more than twenty. */
    List<Refusal> check(SurveySubmission survey) {
        var refusals = new ArrayList<Refusal>(0);
        for (var rule : rules) {
            rule.check(survey, refusals);
        }
        return refusals.size() <= MOST_REFUSALS ? refusals : refusals.subList(0, MOST_REFUSALS);
    }

    /** What is wrong whatever the review is; a survey without one is. */
    static List<Refusal> checkWithoutReview(SurveySubmission survey) {
        var refusals = new ArrayList<Refusal>();
        if (survey.review() == null) {
            refusals.add(Refusal.of(HouseholdProblem.MISSING_VALUE, "/review", new FieldLabel("review")));
        }
        hasWhatIsRequired(survey, refusals);
        Refusal.inRange("/income", survey.income(), MOST_INCOME, refusals);
        Refusal.inRange("/b1", survey.b1(), MOST_B1, refusals);
        knowsItsLists(survey, refusals);
        return refusals.size() <= MOST_REFUSALS ? refusals : refusals.subList(0, MOST_REFUSALS);
    }

    private static void hasWhatIsRequired(SurveySubmission survey, List<Refusal> refusals) {
        for (var field : SurveyFields.ALL) {
            if (field.required() && field.value(survey) == null) {
                refusals.add(
                        Refusal.of(HouseholdProblem.MISSING_VALUE, "/" + field.name(), new FieldLabel(field.name())));
            }
        }
    }

    private void surveyedInTheYear(SurveySubmission survey, List<Refusal> refusals) {
        var day = survey.surveyedOn();
        if (day != null && day.isAfter(today)) {
            refusals.add(Refusal.of(HouseholdProblem.SURVEYED_IN_FUTURE, "/surveyedOn", day));
        } else if (day != null && day.getYear() != year) {
            refusals.add(Refusal.of(HouseholdProblem.SURVEYED_OUTSIDE_YEAR, "/surveyedOn", day, Year.of(year)));
        }
    }

    private void carriesTheMeasures(SurveySubmission survey, List<Refusal> refusals) {
        var measured = survey.measured();
        for (Measure measure : standard.measures()) {
            if (!measured.has(measure)) {
                boolean empty = measure == Measure.DEPRIVATIONS && survey.deprivations() != null;
                var type = empty ? HouseholdProblem.DEPRIVATIONS_NOT_ASKED : HouseholdProblem.MEASURE_MISSING;
                refusals.add(Refusal.of(type, "/" + measure.field(), standard.id(), new FieldLabel(measure.field())));
            }
        }
    }

    private void staysInRange(SurveySubmission survey, List<Refusal> refusals) {
        Refusal.inRange("/income", survey.income(), MOST_INCOME, refusals);
        Refusal.inRange("/b1", survey.b1(), MOST_B1, refusals);
        Refusal.inRange("/b2", survey.b2(), standard.pointsPerDeprivation().of(indicators.size()), refusals);
    }

    private void knowsItsCodes(SurveySubmission survey, List<Refusal> refusals) {
        KnownCodes.check("deprivations", survey.deprivations(), indicators, refusals);
        knowsItsLists(survey, refusals);
    }

    private static void knowsItsLists(SurveySubmission survey, List<Refusal> refusals) {
        KnownCodes.check("causes", survey.causes(), CodeLists.CAUSE_NAMES, refusals);
        KnownCodes.check("aspirations", survey.aspirations(), CodeLists.ASPIRATION_NAMES, refusals);
        KnownCodes.check("confirmed", survey.confirmed(), Doubts.OF_SURVEY, refusals);
    }

    private void deniesNoDeprivation(SurveySubmission survey, List<Refusal> refusals) {
        if (survey.noDeprivation()
                && survey.deprivations() != null
                && !survey.deprivations().isEmpty()) {
            refusals.add(Refusal.of(
                    HouseholdProblem.DEPRIVATIONS_CONTRADICT,
                    "/noDeprivation",
                    survey.deprivations().size()));
        }
    }

    /** A score may come without its indicators, but may not contradict them. */
    private void scoresAgree(SurveySubmission survey, List<Refusal> refusals) {
        var asked = survey.measured().deprivations();
        if (survey.b2() == null || asked == null) {
            return;
        }
        int deprived = asked.size();
        var each = standard.pointsPerDeprivation();
        if (survey.b2() != each.of(deprived)) {
            refusals.add(Refusal.of(HouseholdProblem.SCORES_CONTRADICT, "/b2", survey.b2(), deprived, each.points()));
        }
    }
}
