package vn.vuonlen.reporting.suppression;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** How wide the published sums leave the counts of any areas, regions being whole. */
final class KnownWidths {

    private final PublicSums sums;
    private final FeasibleIntervals intervals;

    /** @param published the sets of areas whose sums are published */
    KnownWidths(PublicSums sums, Set<Set<UUID>> published) {
        this.sums = sums;
        var index = new SumIndex(sums);
        var numbers = new BitSet();
        for (int number = 0; number < sums.sums().size(); number++) {
            numbers.set(number, published.contains(sums.sums().get(number).areas()));
        }
        this.intervals = new FeasibleIntervals(index, index.smallestFirst(numbers));
    }

    int kinds() {
        return sums.kinds();
    }

    boolean isKnown(Set<UUID> areas) {
        return sums.isKnown(regions(areas));
    }

    long width(Set<UUID> areas, int kind) {
        return intervals.of(regions(areas), kind).width();
    }

    long unpublishedWidth(Set<UUID> areas, int kind) {
        return sums.unpublishedWidth(regions(areas), kind);
    }

    /** The areas of each region. */
    Set<Set<UUID>> regions() {
        var regions = new HashSet<Set<UUID>>();
        sums.regions().forEach(region -> regions.add(region.areas()));
        return regions;
    }

    private BitSet regions(Set<UUID> areas) {
        var regions = new BitSet();
        for (int r = 0; r < sums.regions().size(); r++) {
            regions.set(r, !Collections.disjoint(sums.regions().get(r).areas(), areas));
        }
        return regions;
    }
}
