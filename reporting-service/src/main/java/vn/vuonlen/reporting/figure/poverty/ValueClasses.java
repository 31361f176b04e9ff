package vn.vuonlen.reporting.figure.poverty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.language.Language;

/**
 * The classes of a map's shades, from the lowest to the highest. Values have two decimals, so that each is in one class: what
 * lies on a bound is in the class that begins there, as its words say.
 *
 * @param from where each class begins, in ascending order
 * @param words {@code 10,00–19,99 %}
 */
record ValueClasses(List<BigDecimal> from, List<String> words) {

    private static final int MOST = 6;
    private static final BigDecimal LAST_DECIMAL = new BigDecimal("0.01");
    private static final BigDecimal LEAST = BigDecimal.valueOf(-100);
    private static final List<BigDecimal> STEPS = List.of(
            new BigDecimal("0.5"),
            BigDecimal.ONE,
            BigDecimal.TWO,
            BigDecimal.valueOf(3),
            BigDecimal.valueOf(5),
            BigDecimal.TEN,
            BigDecimal.valueOf(15),
            BigDecimal.valueOf(20),
            BigDecimal.valueOf(50));

    private static final Message RANGE = new Message("{0}–{1}\u202f%", "{0}–{1}\u202f%");
    private static final Message FALL = new Message("giảm {0}–{1} điểm", "fall of {0}–{1} points");
    private static final Message LARGE_FALL = new Message("giảm từ {0} điểm trở lên", "fall of {0} points or more");
    private static final Message NO_CHANGE = new Message("không đổi", "no change");
    private static final Message RISE = new Message("tăng {0}–{1} điểm", "rise of {0}–{1} points");
    private static final Message LARGE_RISE = new Message("tăng từ {0} điểm trở lên", "rise of {0} points or more");

    /** Classes from 0 on, as wide as each other. */
    static ValueClasses ofRates(Collection<BigDecimal> rates, Language language) {
        var most = rates.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        var step = step(most, MOST);
        var from = new ArrayList<BigDecimal>();
        var words = new ArrayList<String>();
        for (var begin = BigDecimal.ZERO; begin.compareTo(most) <= 0; begin = begin.add(step)) {
            from.add(begin);
            words.add(range(RANGE, begin, begin.add(step), language));
        }
        return new ValueClasses(List.copyOf(from), List.copyOf(words));
    }

    /** Falls in three classes, no change, and rises in two; in percentage points. */
    static ValueClasses ofChanges(Collection<BigDecimal> points, Language language) {
        var most = points.stream().map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::max);
        var step = step(most, 4);
        var twice = step.add(step);
        return new ValueClasses(
                List.of(
                        LEAST,
                        LAST_DECIMAL.subtract(twice),
                        LAST_DECIMAL.subtract(step),
                        BigDecimal.ZERO,
                        LAST_DECIMAL,
                        step),
                List.of(
                        language.of(LARGE_FALL.with(language.decimal(twice))),
                        range(FALL, step, twice, language),
                        range(FALL, LAST_DECIMAL, step, language),
                        language.of(NO_CHANGE),
                        range(RISE, LAST_DECIMAL, step, language),
                        language.of(LARGE_RISE.with(language.decimal(step)))));
    }

    private static String range(Message words, BigDecimal begin, BigDecimal below, Language language) {
        return language.of(words.with(language.decimal(begin), language.decimal(below.subtract(LAST_DECIMAL))));
    }

    /** The smallest of which so many reach beyond a value. */
    private static BigDecimal step(BigDecimal value, int many) {
        return STEPS.stream()
                .filter(step -> step.multiply(BigDecimal.valueOf(many)).compareTo(value) > 0)
                .findFirst()
                .orElse(STEPS.getLast());
    }

    /** The class of a value; null of none. */
    Integer indexOf(BigDecimal value) {
        return value == null
                ? null
                : (int) from.stream()
                                .filter(begin -> begin.compareTo(value) <= 0)
                                .count()
                        - 1;
    }
}
