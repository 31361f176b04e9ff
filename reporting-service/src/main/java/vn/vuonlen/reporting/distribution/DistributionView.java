package vn.vuonlen.reporting.distribution;

import java.util.EnumMap;
import java.util.TreeSet;
import vn.vuonlen.reporting.disclosure.PublicMaps;
import vn.vuonlen.reporting.disclosure.PublicRows;
import vn.vuonlen.reporting.disclosure.PublishedSums;
import vn.vuonlen.reporting.distribution.DistributionTable.Row;
import vn.vuonlen.reporting.poverty.SensitiveFigures;
import vn.vuonlen.reporting.poverty.Tally;
import vn.vuonlen.reporting.provenance.DecidedStates;
import vn.vuonlen.reporting.suppression.StatesOfYear;
import vn.vuonlen.reporting.suppression.Suppressions;

/** Whether the answers of a class in a row are shown to a reader. */
interface DistributionView {

    /** Officials see everything of their areas. */
    DistributionView WHOLE = (row, counted) -> true;

    /** Of an area that is in no province. */
    DistributionView NOTHING = (row, counted) -> false;

    boolean shows(Row row, HouseholdClass counted);

    static DistributionView ofPublic(DecidedStates<YearDistribution> year, PublicMaps maps, Suppressions suppressions) {
        var of = year.counts().getFirst().of();
        var published = new EnumMap<HouseholdClass, PublishedSums>(HouseholdClass.class);
        for (HouseholdClass counted : of.classes()) {
            var sums = of == Characteristic.ROUTE
                    ? routes(year, maps, suppressions.threshold())
                    : answers(year, counted, maps, suppressions.threshold());
            published.put(counted, new PublishedSums(suppressions.published(sums)));
        }
        return (row, counted) -> published.get(counted).show(row.area(), row.counted());
    }

    private static StatesOfYear answers(
            DecidedStates<YearDistribution> year, HouseholdClass counted, PublicMaps maps, int threshold) {
        var codes = new TreeSet<String>();
        year.counts().forEach(state -> codes.addAll(state.codes(counted)));
        return new PublicRows<>(yearOf(year), year.map(YearDistribution::byArea), Distribution.NOTHING, maps)
                .sums(new SensitiveAnswers(counted, codes), threshold);
    }

    /** The report of poverty shows routes too: of the same counts, in the same rows. */
    private static StatesOfYear routes(DecidedStates<YearDistribution> year, PublicMaps maps, int threshold) {
        return new PublicRows<>(yearOf(year), year.map(YearDistribution::tallies), Tally.NOTHING, maps)
                .sums(SensitiveFigures.ROUTE, threshold);
    }

    private static int yearOf(DecidedStates<YearDistribution> year) {
        return year.counts().getFirst().year();
    }
}
