package vn.vuonlen.reporting.suppression;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What published sums leave of every other sum: exactly the least and the most that it can be. The published sums must lie
 * within each other or apart, so that they are a tree. Each region can be anything that its whole allows, except that the
 * regions of a published sum have that sum together. From the leaves to the root it is therefore enough to know, of each
 * node, its least total, how much can be added to it inside and outside of the sum in question, and the least and the most
 * that is inside.
 */
final class FeasibleIntervals {

    private final SumIndex sums;
    private final int[] published;
    private final int root;
    private final int[] above;
    private final int[] home;

    /** @param published the smaller ones first, and none overlaps another in part */
    FeasibleIntervals(SumIndex sums, int[] published) {
        this.sums = sums;
        this.published = published.clone();
        this.root = published.length;
        this.above = new int[root];
        this.home = new int[sums.regions()];
        Arrays.fill(above, root);
        Arrays.fill(home, root);
        for (int node = root - 1; node >= 0; node--) {
            for (int within = 0; within < node; within++) {
                if (sums.contains(published[node], published[within])) {
                    above[within] = node;
                }
            }
            for (int region = 0; region < home.length; region++) {
                if (sums.hasRegion(published[node], region)) {
                    home[region] = node;
                }
            }
        }
    }

    Interval of(BitSet wanted, int kind) {
        var tree = new Tree(root + 1);
        for (int region = 0; region < home.length; region++) {
            tree.addRegion(home[region], sums.free(region, kind), wanted.get(region));
        }
        for (int node = 0; node < root; node++) {
            tree.addPublished(node, sums.total(published[node], kind), above[node]);
        }
        return new Interval(tree.least[root], tree.most[root] + tree.inside[root]);
    }

    /** One number of each kind for every node, filled from the leaves. */
    private static final class Tree {
        private final long[] total;
        private final long[] inside;
        private final long[] outside;
        private final long[] least;
        private final long[] most;

        Tree(int nodes) {
            total = new long[nodes];
            inside = new long[nodes];
            outside = new long[nodes];
            least = new long[nodes];
            most = new long[nodes];
        }

        void addRegion(int node, Interval free, boolean wanted) {
            total[node] += free.least();
            if (wanted) {
                inside[node] += free.width();
                least[node] += free.least();
                most[node] += free.least();
            } else {
                outside[node] += free.width();
            }
        }

        /** Its total is known: what must be added to the least total goes outside as far as it can, or inside. */
        void addPublished(int node, long published, int above) {
            long more = published - total[node];
            total[above] += published;
            least[above] += least[node] + Math.max(0, more - outside[node]);
            most[above] += most[node] + Math.min(more, inside[node]);
        }
    }
}
