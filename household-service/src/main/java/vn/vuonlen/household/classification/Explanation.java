package vn.vuonlen.household.classification;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import vn.vuonlen.household.standard.Certainty;
import vn.vuonlen.household.standard.Comparison;
import vn.vuonlen.household.standard.Measure;
import vn.vuonlen.household.standard.PovertyClass;
import vn.vuonlen.household.standard.Residence;
import vn.vuonlen.household.standard.Route;
import vn.vuonlen.household.standard.Rule;
import vn.vuonlen.household.standard.Standard;
import vn.vuonlen.kit.problem.Message;

/**
 * Why a household has its class: every rule up to the deciding one with each comparison, and every indicator.
 * Recomputed for each request and never stored; the class comes from the same {@link Evaluator}.
 */
public record Explanation(
        String standard,
        int standardVersion,
        String legalInstrument,
        Residence residence,
        @JsonProperty("class") PovertyClass povertyClass,
        Route route,
        List<RuleTried> rules,
        List<IndicatorFound> indicators) {

    public record RuleTried(
            @JsonProperty("class") PovertyClass povertyClass, Route route, boolean applies, List<Compared> compared) {}

    public record Compared(
            String threshold,
            Message name,
            Measure measure,
            long value,
            Comparison op,
            long limit,
            Certainty certainty,
            boolean holds) {}

    /** {@code deprived} is null if the survey did not record deprivations. */
    public record IndicatorFound(String code, String dimension, Message name, Certainty certainty, Boolean deprived) {}

    public static Explanation of(Standard standard, Measured survey, Residence residence) {
        var outcome = Evaluator.of(standard).classify(survey, residence);
        var tried = standard.rules().stream()
                .map(rule -> tried(rule, standard, survey, residence))
                .toList();
        return new Explanation(
                standard.id(),
                standard.version(),
                standard.legalInstrument(),
                residence,
                outcome.povertyClass(),
                outcome.route(),
                upToTheDecidingRule(tried),
                found(standard, survey));
    }

    private static RuleTried tried(Rule rule, Standard standard, Measured survey, Residence residence) {
        var compared = rule.when().stream()
                .map(condition -> {
                    var line = standard.threshold(condition.threshold());
                    long value = survey.value(line.measure());
                    long limit = line.of(residence);
                    boolean holds = condition.op().holds(value, limit);
                    return new Compared(
                            line.code(),
                            line.name(),
                            line.measure(),
                            value,
                            condition.op(),
                            limit,
                            line.certainty(),
                            holds);
                })
                .toList();
        return new RuleTried(
                rule.povertyClass(), rule.route(), compared.stream().allMatch(Compared::holds), compared);
    }

    private static List<RuleTried> upToTheDecidingRule(List<RuleTried> tried) {
        for (int i = 0; i < tried.size(); i++) {
            if (tried.get(i).applies()) {
                return tried.subList(0, i + 1);
            }
        }
        return tried;
    }

    private static List<IndicatorFound> found(Standard standard, Measured survey) {
        boolean recorded = survey.has(Measure.DEPRIVATIONS);
        return standard.indicators().stream()
                .map(i -> new IndicatorFound(
                        i.code(),
                        i.dimension(),
                        i.name(),
                        i.certainty(),
                        recorded ? survey.deprivedIn(i.code()) : null))
                .toList();
    }
}
