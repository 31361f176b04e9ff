package vn.vuonlen.reporting.poverty;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.vuonlen.reporting.suppression.PublicSums.AreaCounts;
import vn.vuonlen.reporting.suppression.Share;

/**
 * Figures that the public sees of an area together or not at all.
 *
 * <p>Poor and households are public in full. So the minorities' poor can be any of the poor, and those of the minorities
 * who are not poor any of the others, the one whatever the other: these are the kinds of households that must not follow
 * from what is published. What is shown may describe a few neither by a kind nor by the sum of two.
 */
enum SensitiveFigures {
    ETHNICITY(
            tally -> true,
            List.of(SensitiveFigures::minorityPoor, SensitiveFigures::minorityNotPoor),
            List.of(t -> new Share(t.minorityHouseholds(), t.households()))),
    ROUTE(Tally::isRouteKnown, List.of(t -> new Share(t.incomePoor(), t.poor())), List.of());

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

    boolean areKnown(Tally tally) {
        return known.test(tally);
    }

    /** Whether one answer alone would tell nothing of a few households. */
    boolean arePublishable(Tally tally, int threshold) {
        return areKnown(tally)
                && Stream.concat(kinds.stream(), sums.stream())
                        .noneMatch(share -> share.apply(tally).isSmall(threshold));
    }

    AreaCounts of(Tally tally) {
        return new AreaCounts(
                kinds.stream().map(kind -> kind.apply(tally)).toList(), areKnown(tally), tally.households());
    }
}
