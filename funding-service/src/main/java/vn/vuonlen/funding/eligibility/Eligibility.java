package vn.vuonlen.funding.eligibility;

import java.util.List;
import vn.vuonlen.funding.FundingProblem;

/** Whether an area may have money of a programme, as the programme's rules judge it. */
sealed interface Eligibility {

    record Eligible() implements Eligibility {}

    /** By the first rule that the area does not satisfy. */
    record Refused(String rule, FundingProblem reason) implements Eligibility {}

    static Eligibility of(CandidateArea area, List<EligibilityRule> rules) {
        return rules.stream()
                .filter(rule -> !rule.isSatisfiedBy(area))
                .findFirst()
                .<Eligibility>map(rule -> new Refused(rule.name(), rule.refusal()))
                .orElseGet(Eligible::new);
    }
}
