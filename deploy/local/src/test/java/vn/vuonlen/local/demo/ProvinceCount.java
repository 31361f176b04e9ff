package vn.vuonlen.local.demo;

import static vn.vuonlen.local.demo.ClassificationOracle.Verdict.NEAR_POOR;
import static vn.vuonlen.local.demo.ClassificationOracle.Verdict.POOR_BY_DEPRIVATION;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.vuonlen.local.demo.ClassificationOracle.Verdict;
import vn.vuonlen.local.demo.people.Families;
import vn.vuonlen.local.demo.people.SurveyAnswers;
import vn.vuonlen.local.demo.people.SyntheticHousehold;
import vn.vuonlen.local.demo.people.SyntheticPriorResult;
import vn.vuonlen.local.demo.people.SyntheticSurvey;
import vn.vuonlen.local.demo.plan.Commune;
import vn.vuonlen.local.demo.plan.History;
import vn.vuonlen.local.demo.plan.ProvincePlan;

/** Counts the rows of the demo as an official would, from their content alone. */
final class ProvinceCount {

    private static final Set<Verdict> POOR = EnumSet.of(Verdict.POOR_BY_INCOME, POOR_BY_DEPRIVATION);

    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> communes = new TreeSet<>();
    private final Set<String> causes = new HashSet<>();
    private final Set<String> aspirations = new HashSet<>();
    private long members;
    private long households;

    void countAll(ProvincePlan plan) {
        var families = new Families(plan.seed());
        var answers = new SurveyAnswers(plan.seed());
        plan.histories().forEach(history -> {
            var household = families.of(history);
            households++;
            members += household.members().size();
            Verdict before = priorResult(plan.seed(), history);
            boolean everPoor = POOR.contains(before);
            for (int year : ProvincePlan.REVIEWED) {
                var survey = history.in(year).surveyed() ? answers.of(history, year) : null;
                Verdict now = survey == null
                        ? Verdict.NONE
                        : ClassificationOracle.byIncome(
                                survey, history.stratum().commune().urban());
                countHousehold(year, household, history.stratum().commune(), now);
                countMovement(year, household, before, now, everPoor);
                countListing(year, before, survey, history.stratum().commune().urban());
                before = now;
                everPoor |= POOR.contains(now);
            }
        });
    }

    private static Verdict priorResult(long seed, History history) {
        if (!history.in(ProvincePlan.PRIOR_YEAR).listed()) {
            return Verdict.NONE;
        }
        boolean poor = SyntheticPriorResult.of(seed, history).povertyClass().equals("POOR");
        return poor ? Verdict.POOR_BY_INCOME : NEAR_POOR;
    }

    private void countHousehold(int year, SyntheticHousehold household, Commune commune, Verdict verdict) {
        if (household.registeredOn().compareTo(year + "-12-31") > 0) {
            return;
        }
        communes.add(household.area());
        boolean minority = !household.members().getFirst().ethnicGroup().equals("01");
        boolean poor = POOR.contains(verdict);
        add(year, "households", true);
        add(year, "poor", poor);
        add(year, "income-poor", verdict == Verdict.POOR_BY_INCOME);
        add(year, "near-poor", verdict == NEAR_POOR);
        add(year, "poor districts households", commune.inPoorDistrict());
        add(year, "poor districts poor", commune.inPoorDistrict() && poor);
        add(year, "minority households", minority);
        add(year, "minority poor", minority && poor);
        add(year, commune.district() + " households", true);
        add(year, commune.district() + " poor", poor);
        add(year, household.area() + " households", true);
        add(year, household.area() + " poor", poor);
    }

    private void countMovement(int year, SyntheticHousehold household, Verdict before, Verdict now, boolean everPoor) {
        boolean became = POOR.contains(now) && !POOR.contains(before);
        add(year, "escaped", POOR.contains(before) && !POOR.contains(now));
        add(year, "relapsed", became && everPoor);
        add(year, "new", became && !everPoor);
        add(year, "formed poor", POOR.contains(now) && household.registeredOn().compareTo(year + "-01-01") > 0);
    }

    private void countListing(int year, Verdict before, SyntheticSurvey survey, boolean urban) {
        boolean listed = POOR.contains(before) || before == NEAR_POOR;
        add(year, "listed without survey", listed && survey == null);
        if (survey != null) {
            add(year, "neither listed nor applicant", listed == survey.applicant());
            add(year, "applicants", survey.applicant());
            add(
                    year,
                    "class by score differs",
                    ClassificationOracle.byIncome(survey, urban) != ClassificationOracle.byScore(survey, urban));
            causes.addAll(survey.causes());
            aspirations.addAll(survey.aspirations());
        }
    }

    private void add(int year, String what, boolean condition) {
        if (condition) {
            counts.merge(year + " " + what, 1, Integer::sum);
        }
    }

    int of(int year, String what) {
        return counts.getOrDefault(year + " " + what, 0);
    }

    Set<String> communes() {
        return communes;
    }

    Set<String> causes() {
        return causes;
    }

    Set<String> aspirations() {
        return aspirations;
    }

    double membersPerHousehold() {
        return (double) members / households;
    }
}
