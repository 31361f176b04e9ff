package vn.vuonlen.reporting.distribution;

import java.util.SortedMap;
import java.util.TreeMap;
import vn.vuonlen.reporting.breakdown.Summable;

/**
 * How the households of a class answered.
 *
 * @param households all of the class
 * @param asked those of which the answer is known, also where it is that there is none
 * @param byCode how many gave each answer; several answers of one household are possible
 */
record AnswerCounts(long households, long asked, SortedMap<String, Long> byCode) implements Summable<AnswerCounts> {

    static final AnswerCounts NOTHING = new AnswerCounts(0, 0, new TreeMap<>());

    static AnswerCounts ofHouseholds(long households) {
        return new AnswerCounts(households, 0, new TreeMap<>());
    }

    static AnswerCounts ofAsked(long asked) {
        return new AnswerCounts(0, asked, new TreeMap<>());
    }

    static AnswerCounts ofCode(String code, long households) {
        return NOTHING.with(code, households);
    }

    AnswerCounts with(String code, long more) {
        var codes = new TreeMap<>(byCode);
        if (more != 0) {
            codes.merge(code, more, Long::sum);
        }
        return new AnswerCounts(households, asked, codes);
    }

    /** Those of which nobody knows the answer. */
    long unknown() {
        return households - asked;
    }

    long of(String code) {
        return byCode.getOrDefault(code, 0L);
    }

    @Override
    public AnswerCounts plus(AnswerCounts other) {
        var codes = new TreeMap<>(byCode);
        other.byCode.forEach((code, more) -> codes.merge(code, more, Long::sum));
        return new AnswerCounts(households + other.households, asked + other.asked, codes);
    }
}
