package vn.vuonlen.local.demo.people;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.vuonlen.local.demo.SeededRandom;
import vn.vuonlen.local.demo.people.SyntheticCommitment.Withdrawal;
import vn.vuonlen.local.demo.plan.DemoTable;
import vn.vuonlen.local.demo.plan.History;

/**
 * What poor and near-poor households commit themselves to do in a year, so as to escape poverty by its end. It follows from
 * what they wished for in the survey of the year before; one of nine withdraws it in summer.
 */
public final class EscapePlans {

    private static final int ONE_OF = 400;
    private static final int NUMBER = 123;
    private static final int WITHDRAWN_ONE_OF = 9;
    private static final int THINGS_AT_MOST = 2;
    private static final List<String[]> TEXTS = DemoTable.rows("commitments.csv");

    private final long seed;
    private final SurveyAnswers answers;

    public EscapePlans(long seed) {
        this.seed = seed;
        this.answers = new SurveyAnswers(seed);
    }

    /** Only the poor and near-poor of the year before may commit themselves. */
    public static boolean has(History history, int year) {
        return history.number() % ONE_OF == NUMBER && history.in(year - 1).listed();
    }

    /** Registered from March on, after the decision on the year before, which is of February. */
    public SyntheticCommitment of(History history, int year) {
        var random = SeededRandom.of(seed, history.number(), 10, year);
        var survey = answers.of(history, year - 1);
        var registeredOn = LocalDate.of(year, 3, 1).plusDays(random.between(0, 49));
        return new SyntheticCommitment(
                survey.household(),
                year,
                plan(survey.aspirations(), random),
                survey.aspirations(),
                LocalDate.of(year, 9, 1).plusDays(random.between(0, 105)).toString(),
                registeredOn.toString(),
                random.between(1, WITHDRAWN_ONE_OF) == 1 ? withdrawal(registeredOn, random) : null);
    }

    private static String plan(List<String> aspirations, SeededRandom random) {
        return aspirations.stream()
                .limit(THINGS_AT_MOST)
                .map(aspiration -> random.pick(texts("PLAN", aspiration)))
                .collect(Collectors.joining("; "));
    }

    private static Withdrawal withdrawal(LocalDate registeredOn, SeededRandom random) {
        var day = registeredOn.plusDays(random.between(60, 120));
        return new Withdrawal(day.toString(), random.pick(texts("REASON", "")));
    }

    private static List<String> texts(String kind, String aspiration) {
        return TEXTS.stream()
                .filter(row -> row[0].equals(kind) && row[1].equals(aspiration))
                .map(row -> row[2])
                .toList();
    }
}
