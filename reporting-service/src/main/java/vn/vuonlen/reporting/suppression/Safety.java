package vn.vuonlen.reporting.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether a choice of published sums leaves every other sum wide enough: the most that it can be exceeds the least by the
 * threshold, or by its whole where that is smaller. That holds for every sum that may be asked for and for every region:
 * areas that two maps tell apart must not follow from the difference. What earlier answers have confined further must not
 * be confined any further than that.
 */
final class Safety {

    private record Withheld(BitSet regions, int kind, long required) {}

    private final SumIndex index;
    private final List<BitSet> sums;
    private final BitSet earlier;
    private final List<Withheld> counts = new ArrayList<>();

    /** What no choice can make safe fails first, and then fails fast. */
    private int failed;

    /** @param earlier the numbers of the sums that earlier answers have published, whatever is chosen */
    Safety(PublicSums of, int threshold, BitSet earlier) {
        this.index = new SumIndex(of);
        this.earlier = (BitSet) earlier.clone();
        this.sums = of.sums().stream().map(SumOfRegions::regions).toList();
        var each = new LinkedHashSet<>(sums);
        for (int region = 0; region < of.regions().size(); region++) {
            var alone = new BitSet();
            alone.set(region);
            each.add(alone);
        }
        // What nobody knows cannot become known.
        each.removeIf(regions -> !of.isKnown(regions));
        var before = new FeasibleIntervals(index, index.smallestFirst(earlier));
        for (BitSet regions : each) {
            for (int kind = 0; kind < of.kinds(); kind++) {
                long left = before.of(regions, kind).width();
                counts.add(new Withheld(regions, kind, Math.min(threshold, left)));
            }
        }
    }

    /** @param published the numbers of the sums */
    boolean isSafe(BitSet published) {
        return leavesOthersWide(published, published);
    }

    /** Whether some choice may be safe that publishes all of these sums, and of the others none but these. */
    boolean maybeSafe(BitSet published, BitSet others) {
        var shown = (BitSet) published.clone();
        shown.or(others);
        return leavesOthersWide(published, shown);
    }

    private boolean leavesOthersWide(BitSet published, BitSet shown) {
        var known = (BitSet) published.clone();
        known.or(earlier);
        int[] tree = index.smallestFirst(known);
        if (index.anyOverlapInPart(tree)) {
            return false;
        }
        var exempt = shown.stream().mapToObj(sums::get).collect(Collectors.toSet());
        var intervals = new FeasibleIntervals(index, tree);
        for (int i = 0; i < counts.size(); i++) {
            int next = (failed + i) % counts.size();
            Withheld count = counts.get(next);
            if (!exempt.contains(count.regions())
                    && intervals.of(count.regions(), count.kind()).width() < count.required()) {
                failed = next;
                return false;
            }
        }
        return true;
    }
}
