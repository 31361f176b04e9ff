package vn.vuonlen.funding.eligibility;

import java.util.List;
import vn.vuonlen.funding.FundingProblem;

/** What the rules of a programme say of an area. */
sealed interface Eligibility {

    record Eligible() implements Eligibility {}

    /** Refused by the first rule that was not content. */
    record Refused(String rule, FundingProblem reason) implements Eligibility {}

    static Eligibility of(Candidate place, List<Rule> rules) {
        return rules.stream()
                .filter(rule -> !rule.content().test(place))
                .findFirst()
                .<Eligibility>map(rule -> new Refused(rule.name(), rule.refusal()))
                .orElseGet(Eligible::new);
    }
}
