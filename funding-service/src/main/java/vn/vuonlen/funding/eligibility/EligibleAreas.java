package vn.vuonlen.funding.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import vn.vuonlen.funding.FundingProblem;
import vn.vuonlen.kit.problem.Problem;

/** The door to the rules. */
@ApplicationScoped
public class EligibleAreas {

    private final Candidates places;

    EligibleAreas(Candidates places) {
        this.places = places;
    }

    /** Refuses an area that a programme with these rules may not pay for, with the reason of the rule. */
    public void require(Unit unit, List<String> rules) {
        var all = rules.stream().map(EligibleAreas::rule).toList();
        if (all.isEmpty()) {
            return;
        }
        if (Eligibility.of(places.of(unit), all) instanceof Eligibility.Refused refused) {
            throw Problem.of(refused.reason(), unit.name(), unit.year())
                    .at("/area")
                    .with("rule", refused.rule());
        }
    }

    public void requireKnown(Collection<String> rules) {
        rules.forEach(EligibleAreas::rule);
    }

    private static Rule rule(String name) {
        return Rule.named(name)
                .orElseThrow(() -> Problem.of(FundingProblem.RULE_UNKNOWN, name).at("/rules"));
    }
}
