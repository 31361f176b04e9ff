package vn.vuonlen.reporting.distribution;

import java.util.EnumMap;
import java.util.Map;
import vn.vuonlen.reporting.breakdown.Summable;
import vn.vuonlen.reporting.poverty.Tally;

/** The answers of the households of an area in a year, by class, and the counts of its poverty. */
record Distribution(Tally tally, Map<HouseholdClass, AnswerCounts> byClass) implements Summable<Distribution> {

    static final Distribution NOTHING = new Distribution(Tally.NOTHING, Map.of());

    static Distribution of(HouseholdClass counted, AnswerCounts answers) {
        return new Distribution(Tally.NOTHING, Map.of(counted, answers));
    }

    AnswerCounts of(HouseholdClass counted) {
        return byClass.getOrDefault(counted, AnswerCounts.NOTHING);
    }

    @Override
    public Distribution plus(Distribution other) {
        var sum = new EnumMap<HouseholdClass, AnswerCounts>(HouseholdClass.class);
        sum.putAll(byClass);
        other.byClass.forEach((counted, answers) -> sum.merge(counted, answers, AnswerCounts::plus));
        return new Distribution(tally.plus(other.tally), sum);
    }
}
