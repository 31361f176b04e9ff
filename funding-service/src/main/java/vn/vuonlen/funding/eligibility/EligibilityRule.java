package vn.vuonlen.funding.eligibility;

import static vn.vuonlen.funding.eligibility.Designation.EXTREMELY_DIFFICULT_VILLAGE;
import static vn.vuonlen.funding.eligibility.Designation.POOR_DISTRICT_GROUP_1;
import static vn.vuonlen.funding.eligibility.Designation.POOR_DISTRICT_GROUP_2;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.vuonlen.funding.FundingProblem;
import vn.vuonlen.funding.projection.PoorHouseholds;

/**
 * What an area must be to have money of a programme.
 *
 * @param name by which programmes name it in their data; never rename one
 * @param refusal the reason given where an area does not satisfy the rule
 */
record EligibilityRule(String name, Predicate<CandidateArea> condition, FundingProblem refusal) {

    /** A programme has a rule once its row names it. */
    static final List<EligibilityRule> ALL = List.of(
            new EligibilityRule(
                    "poor-district-group-1",
                    area -> area.is(POOR_DISTRICT_GROUP_1),
                    FundingProblem.NOT_IN_POOR_DISTRICT_GROUP_1),
            new EligibilityRule(
                    "poor-district-group-2",
                    area -> area.is(POOR_DISTRICT_GROUP_2),
                    FundingProblem.NOT_IN_POOR_DISTRICT_GROUP_2),
            new EligibilityRule("commune-of-135", EligibilityRule::of135, FundingProblem.NOT_OF_PROGRAMME_135),
            new EligibilityRule(
                    "outside-30a-and-135", EligibilityRule::outside30aAnd135, FundingProblem.INSIDE_30A_OR_135),
            new EligibilityRule(
                    "rural", area -> area.belowProvince() && area.communes().rural() > 0, FundingProblem.NOT_RURAL),
            new EligibilityRule(
                    "poor-or-near-poor",
                    area -> area.poorHouseholds().get() != PoorHouseholds.NONE,
                    FundingProblem.NO_POOR_HOUSEHOLDS));

    static Optional<EligibilityRule> named(String name) {
        return ALL.stream().filter(rule -> rule.name.equals(name)).findFirst();
    }

    static List<String> names() {
        return ALL.stream().map(EligibilityRule::name).toList();
    }

    boolean isSatisfiedBy(CandidateArea area) {
        return condition.test(area);
    }

    private static boolean of135(CandidateArea area) {
        return area.belowProvince() && (area.communes().of135() > 0 || area.is(EXTREMELY_DIFFICULT_VILLAGE));
    }

    /** A district is outside when at least one of its communes is: that commune must get the money. */
    private static boolean outside30aAnd135(CandidateArea area) {
        return area.belowProvince()
                && !area.is(POOR_DISTRICT_GROUP_1)
                && !area.is(EXTREMELY_DIFFICULT_VILLAGE)
                && area.communes().all() > area.communes().of135();
    }
}
