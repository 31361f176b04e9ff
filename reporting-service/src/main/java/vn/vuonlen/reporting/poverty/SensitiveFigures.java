package vn.vuonlen.reporting.poverty;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.vuonlen.reporting.disclosure.SensitiveCounts;
import vn.vuonlen.reporting.suppression.PublicSums.AreaCounts;
import vn.vuonlen.reporting.suppression.Share;

/**
 * Figures that the public sees of an area together or not at all.
 *
 * <p>Poor and households are public in full. So the minorities' poor can be any of the poor, and those of the minorities
 * who are not poor any of the others, the one whatever the other: these are the kinds of households that must not follow
 * from what is published. What is shown may describe a few neither by a kind nor by the sum of two.
 *
 * <p>Each of the poor is so by one of three routes. They are no independent kinds, but are shown together: households of two
 * areas that no published sum tells apart could change places, so that what is known of one route confines no other further.
 */
public enum SensitiveFigures implements SensitiveCounts<Tally> {
    ETHNICITY(
            tally -> true,
            List.of(SensitiveFigures::minorityPoor, SensitiveFigures::minorityNotPoor),
            List.of(t -> new Share(t.minorityHouseholds(), t.households()))),
    ROUTE(
            Tally::isRouteKnown,
            List.of(
                    t -> new Share(t.poorByIncomeAlone(), t.poor()),
                    t -> new Share(t.poorByDeprivationAlone(), t.poor()),
                    t -> new Share(t.poorByBoth(), t.poor())),
            List.of());

    private final Predicate<Tally> known;
    private final List<Function<Tally, Share>> kinds;
    private final List<Function<Tally, Share>> sums;

    SensitiveFigures(Predicate<Tally> known, List<Function<Tally, Share>> kinds, List<Function<Tally, Share>> sums) {
        this.known = known;
        this.kinds = kinds;
        this.sums = sums;
    }

    private static Share minorityPoor(Tally tally) {
        return new Share(tally.minorityPoor(), tally.poor());
    }

    private static Share minorityNotPoor(Tally tally) {
        return new Share(tally.minorityHouseholds() - tally.minorityPoor(), tally.households() - tally.poor());
    }

    @Override
    public boolean areKnown(Tally tally) {
        return known.test(tally);
    }

    @Override
    public boolean arePublishable(Tally tally, int threshold) {
        return areKnown(tally)
                && Stream.concat(kinds.stream(), sums.stream())
                        .noneMatch(share -> share.apply(tally).isSmall(threshold));
    }

    @Override
    public AreaCounts of(Tally tally) {
        return new AreaCounts(
                kinds.stream().map(kind -> kind.apply(tally)).toList(), areKnown(tally), tally.households());
    }
}
