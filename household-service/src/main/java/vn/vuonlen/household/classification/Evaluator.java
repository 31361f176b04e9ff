package vn.vuonlen.household.classification;

import vn.vuonlen.household.standard.Comparison;
import vn.vuonlen.household.standard.Measure;
import vn.vuonlen.household.standard.Residence;
import vn.vuonlen.household.standard.Rule;
import vn.vuonlen.household.standard.Standard;

/**
 * Decides the class, for single surveys and rows of imports alike. The rules of the standard are resolved once, so that
 * a row costs a few comparisons and no look-up.
 */
public final class Evaluator {

    private final Case[] cases;
    private final Classification otherwise;

    private Evaluator(Standard standard) {
        cases = standard.rules().stream().map(rule -> Case.of(rule, standard)).toArray(Case[]::new);
        otherwise = new Classification(standard.otherwise(), null);
    }

    public static Evaluator of(Standard standard) {
        return new Evaluator(standard);
    }

    public Classification classify(Measured survey, Residence residence) {
        for (var one : cases) {
            if (one.applies(survey, residence)) {
                return one.outcome;
            }
        }
        return otherwise;
    }

    private record Check(Measure measure, Comparison op, long rural, long urban) {

        boolean holds(Measured survey, Residence residence) {
            return op.holds(survey.value(measure), residence == Residence.URBAN ? urban : rural);
        }
    }

    private record Case(Check[] checks, Classification outcome) {

        static Case of(Rule rule, Standard standard) {
            var checks = rule.when().stream()
                    .map(condition -> {
                        var line = standard.threshold(condition.threshold());
                        return new Check(line.measure(), condition.op(), line.rural(), line.urban());
                    })
                    .toArray(Check[]::new);
            return new Case(checks, new Classification(rule.povertyClass(), rule.route()));
        }

        boolean applies(Measured survey, Residence residence) {
            for (var check : checks) {
                if (!check.holds(survey, residence)) {
                    return false;
                }
            }
            return true;
        }
    }
}
