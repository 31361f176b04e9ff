package vn.vuonlen.reporting.suppression;

import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/** What is asked of the sums of a province for each of thousands of choices, computed once. Sums go by their number. */
final class SumIndex {

    private final PublicSums sums;
    private final boolean[][] contains;
    private final boolean[][] overlaps;
    private final long[][] totals;
    private final Interval[][] free;
    private final int[] smallestFirst;

    SumIndex(PublicSums sums) {
        this.sums = sums;
        int size = sums.sums().size();
        contains = new boolean[size][size];
        overlaps = new boolean[size][size];
        totals = new long[size][sums.kinds()];
        free = new Interval[sums.regions().size()][sums.kinds()];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                contains[i][j] = sums.sums().get(i).contains(sums.sums().get(j));
                overlaps[i][j] = sums.sums().get(i).overlapsInPart(sums.sums().get(j));
            }
        }
        for (int kind = 0; kind < sums.kinds(); kind++) {
            for (int i = 0; i < size; i++) {
                totals[i][kind] = sums.total(sums.sums().get(i).regions(), kind);
            }
            for (int region = 0; region < free.length; region++) {
                free[region][kind] = sums.regions().get(region).count(kind).unpublished();
            }
        }
        smallestFirst = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingInt(
                        i -> sums.sums().get(i).regions().cardinality()))
                .mapToInt(i -> i)
                .toArray();
    }

    /** One that lies within another comes before it. */
    int[] smallestFirst(BitSet of) {
        return IntStream.of(smallestFirst).filter(of::get).toArray();
    }

    boolean anyOverlapInPart(int[] of) {
        for (int i : of) {
            for (int j : of) {
                if (overlaps[i][j]) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean contains(int sum, int other) {
        return contains[sum][other];
    }

    boolean hasRegion(int sum, int region) {
        return sums.sums().get(sum).regions().get(region);
    }

    long total(int sum, int kind) {
        return totals[sum][kind];
    }

    /** What is public of a region when nothing is published. */
    Interval free(int region, int kind) {
        return free[region][kind];
    }

    int regions() {
        return free.length;
    }
}
