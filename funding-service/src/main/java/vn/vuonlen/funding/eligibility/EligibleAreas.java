package vn.vuonlen.funding.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import vn.vuonlen.funding.FundingProblem;
import vn.vuonlen.kit.problem.Problem;

/** Judges areas by the rules of a programme, for the other rooms. */
@ApplicationScoped
public class EligibleAreas {

    private final CandidateAreas candidates;

    EligibleAreas(CandidateAreas candidates) {
        this.candidates = candidates;
    }

    /** Refuses an area that does not satisfy these rules, with the reason of the first one it fails. */
    public void require(AdministrativeUnit unit, List<String> rules) {
        var all = rules.stream().map(EligibleAreas::rule).toList();
        if (all.isEmpty()) {
            return;
        }
        if (Eligibility.of(candidates.of(unit), all) instanceof Eligibility.Refused refused) {
            throw Problem.of(refused.reason(), unit.name(), Year.of(unit.year()))
                    .at("/area")
                    .with("rule", refused.rule());
        }
    }

    public void requireKnown(Collection<String> rules) {
        rules.forEach(EligibleAreas::rule);
    }

    private static EligibilityRule rule(String name) {
        return EligibilityRule.named(name)
                .orElseThrow(() -> Problem.of(FundingProblem.RULE_UNKNOWN, name, EligibilityRule.names())
                        .at("/rules"));
    }
}
