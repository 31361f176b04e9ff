package vn.vuonlen.local.demo.people;

import java.time.LocalDate;
import vn.vuonlen.local.demo.SeededRandom;
import vn.vuonlen.local.demo.plan.History;

/** Generates the answers that a household gives in the survey of a year. */
public final class SurveyAnswers {

    private static final int INDICATOR_POINTS = 10;

    private final long seed;

    public SurveyAnswers(long seed) {
        this.seed = seed;
    }

    public SyntheticSurvey of(History history, int year) {
        var random = SeededRandom.of(seed, history.number(), 6, year);
        var result = history.in(year);
        var incomes = Incomes.of(history.stratum().commune().urban());
        int income = incomes.thousands(result, random);
        var deprivations = Needs.deprivations(result, random);
        var causes = Needs.causes(result, random);
        return new SyntheticSurvey(
                Ids.survey(seed, history.number(), year),
                Ids.household(seed, history.number()),
                LocalDate.of(year, 9, 1).plusDays(random.between(0, 74)).toString(),
                income * 1_000L,
                incomes.score(income),
                deprivations.size() * INDICATOR_POINTS,
                deprivations,
                causes,
                Needs.aspirations(causes, deprivations, random),
                result.poor() && random.chance(0.04),
                history.applicant(year),
                deprivations.isEmpty());
    }
}
