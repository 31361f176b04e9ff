package vn.vuonlen.local.demo.people;

import java.time.LocalDate;
import vn.vuonlen.local.demo.SeededRandom;
import vn.vuonlen.local.demo.plan.History;

/** What an enumerator writes down in a household in a year. */
public final class SurveyAnswers {

    private static final int INDICATOR_POINTS = 10;

    private final long seed;

    public SurveyAnswers(long seed) {
        this.seed = seed;
    }

    public SyntheticSurvey of(History history, int year) {
        var dice = SeededRandom.of(seed, history.number(), 6, year);
        var standing = history.in(year);
        var incomes = Incomes.of(history.cell().commune().urban());
        int income = incomes.thousands(standing, dice);
        var deprivations = Needs.deprivations(standing, dice);
        var causes = Needs.causes(standing, dice);
        return new SyntheticSurvey(
                Ids.survey(seed, history.number(), year),
                Ids.household(seed, history.number()),
                LocalDate.of(year, 9, 1).plusDays(dice.between(0, 74)).toString(),
                income * 1_000L,
                incomes.score(income),
                deprivations.size() * INDICATOR_POINTS,
                deprivations,
                causes,
                Needs.aspirations(causes, deprivations, dice),
                standing.poor() && dice.chance(0.04),
                history.applicant(year));
    }
}
