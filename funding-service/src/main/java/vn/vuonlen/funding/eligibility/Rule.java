package vn.vuonlen.funding.eligibility;

import static vn.vuonlen.funding.eligibility.Designation.EXTREMELY_DIFFICULT_VILLAGE;
import static vn.vuonlen.funding.eligibility.Designation.POOR_DISTRICT_GROUP_1;
import static vn.vuonlen.funding.eligibility.Designation.POOR_DISTRICT_GROUP_2;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.vuonlen.funding.FundingProblem;
import vn.vuonlen.funding.projection.Poverty;

/** What an area must be to have money of a programme: a name that programmes are given by, a test, and the reason of a no. */
record Rule(String name, Predicate<Candidate> content, FundingProblem refusal) {

    /** A new rule is a new line here; a programme has it once its row names it. */
    static final List<Rule> ALL = List.of(
            new Rule(
                    "poor-district-group-1",
                    place -> place.is(POOR_DISTRICT_GROUP_1),
                    FundingProblem.NOT_IN_POOR_DISTRICT_GROUP_1),
            new Rule(
                    "poor-district-group-2",
                    place -> place.is(POOR_DISTRICT_GROUP_2),
                    FundingProblem.NOT_IN_POOR_DISTRICT_GROUP_2),
            new Rule("commune-of-135", Rule::of135, FundingProblem.NOT_OF_PROGRAMME_135),
            new Rule("outside-30a-and-135", Rule::outside30aAnd135, FundingProblem.INSIDE_30A_OR_135),
            new Rule("rural", place -> place.belowProvince() && place.communes().rural() > 0, FundingProblem.NOT_RURAL),
            new Rule(
                    "poor-or-near-poor",
                    place -> place.poverty().get() != Poverty.NONE,
                    FundingProblem.NO_POOR_HOUSEHOLDS));

    static Optional<Rule> named(String name) {
        return ALL.stream().filter(rule -> rule.name.equals(name)).findFirst();
    }

    private static boolean of135(Candidate place) {
        return place.belowProvince() && (place.communes().of135() > 0 || place.is(EXTREMELY_DIFFICULT_VILLAGE));
    }

    /** A district is outside when at least one of its communes is: there the money must go. */
    private static boolean outside30aAnd135(Candidate place) {
        return place.belowProvince()
                && !place.is(POOR_DISTRICT_GROUP_1)
                && !place.is(EXTREMELY_DIFFICULT_VILLAGE)
                && place.communes().all() > place.communes().of135();
    }
}
