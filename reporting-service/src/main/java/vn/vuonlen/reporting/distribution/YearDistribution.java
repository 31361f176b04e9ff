package vn.vuonlen.reporting.distribution;

import static vn.vuonlen.reporting.distribution.HouseholdClass.ALL;
import static vn.vuonlen.reporting.distribution.HouseholdClass.NEAR_POOR;
import static vn.vuonlen.reporting.distribution.HouseholdClass.POOR;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.breakdown.CountsOnMap;
import vn.vuonlen.reporting.poverty.Tally;
import vn.vuonlen.reporting.poverty.YearCounts;
import vn.vuonlen.reporting.query.ReportQuery;

/** What the counters of a year tell of one characteristic, by the areas that the events named: communes or villages. */
record YearDistribution(int year, Characteristic of, Map<UUID, Distribution> byArea) {

    /** An answer, how often it was given, and where; an empty code stands for any answer. */
    record CountedAnswer(UUID area, HouseholdClass counted, String code, long households) {

        Distribution asDistribution() {
            return Distribution.of(
                    counted, code.isEmpty() ? AnswerCounts.ofAsked(households) : AnswerCounts.ofCode(code, households));
        }
    }

    /** @param answers none of what the counts of poverty tell themselves */
    static YearDistribution of(Characteristic of, YearCounts counts, Iterable<CountedAnswer> answers) {
        var byArea = new HashMap<UUID, Distribution>();
        counts.byArea().forEach((area, tally) -> byArea.put(area, wholes(of, tally)));
        answers.forEach(answer -> byArea.merge(answer.area(), answer.asDistribution(), Distribution::plus));
        return new YearDistribution(counts.year(), of, byArea);
    }

    private static Distribution wholes(Characteristic of, Tally tally) {
        var byClass = new HashMap<HouseholdClass, AnswerCounts>();
        for (HouseholdClass counted : of.classes()) {
            if (counted != ALL) {
                byClass.put(counted, AnswerCounts.ofHouseholds(counted == NEAR_POOR ? tally.nearPoor() : tally.poor()));
            }
        }
        if (of == Characteristic.ROUTE) {
            byClass.merge(POOR, routes(tally), AnswerCounts::plus);
        }
        return new Distribution(tally, byClass);
    }

    private static AnswerCounts routes(Tally tally) {
        return AnswerCounts.ofAsked(tally.poor() - tally.poorByUnknownRoute())
                .with("INCOME", tally.poorByIncomeAlone())
                .with("DEPRIVATION", tally.poorByDeprivationAlone())
                .with("INCOME_AND_DEPRIVATION", tally.poorByBoth());
    }

    CountsOnMap<Distribution> on(ReportQuery query, AreaHistory areas) {
        return new CountsOnMap<>(year, byArea, Distribution.NOTHING, query, areas);
    }

    Map<UUID, Tally> tallies() {
        return byArea.entrySet().stream()
                .filter(area -> !area.getValue().tally().equals(Tally.NOTHING))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, area -> area.getValue().tally()));
    }

    /** Every answer that a household of the class gave. */
    SortedSet<String> codes(HouseholdClass counted) {
        var codes = new TreeSet<String>();
        byArea.values().forEach(area -> codes.addAll(area.of(counted).byCode().keySet()));
        return codes;
    }
}
