package vn.vuonlen.reporting.suppression;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Chooses which sums are published. Of the choices that are safe it takes one that withholds the fewest sums, and of those
 * the fewest households; a whole province is withheld only if nothing else is safe. To withhold everything is always safe.
 */
final class CellSuppression {

    /** So many choices of one size are compared: all of a dozen sums, and up to three withheld of some thirty. */
    private static final long MOST_CHOICES = 5000;

    private final List<SumOfRegions> sums;
    private final Safety safety;

    CellSuppression(PublicSums sums, int threshold) {
        this(sums, threshold, Set.of());
    }

    /** @param earlier the sets of areas whose sums earlier answers have published */
    CellSuppression(PublicSums sums, int threshold, Set<Set<UUID>> earlier) {
        this.sums = sums.sums();
        this.safety = new Safety(sums, threshold, numbers(sum -> earlier.contains(sum.areas())));
    }

    /** The sets of areas whose sums are published. */
    Set<Set<UUID>> published() {
        var whole = numbers(sum -> sum.publishable() && sum.whole());
        var others = numbers(sum -> sum.publishable() && !sum.whole());
        return published(whole, others)
                .or(() -> published(new BitSet(), numbers(SumOfRegions::publishable)))
                .orElseGet(BitSet::new)
                .stream()
                .mapToObj(number -> sums.get(number).areas())
                .collect(Collectors.toSet());
    }

    private BitSet numbers(Predicate<SumOfRegions> wanted) {
        return IntStream.range(0, sums.size())
                .filter(number -> wanted.test(sums.get(number)))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** Of those that publish these always, and of the others as many as is safe. */
    private Optional<BitSet> published(BitSet always, BitSet others) {
        if (!safety.maybeSafe(always, others)) {
            return Optional.empty();
        }
        int[] inOrder = others.stream().toArray();
        var published = (BitSet) always.clone();
        published.or(others);
        long choices = 1;
        for (int withheld = 0; withheld <= inOrder.length; withheld++) {
            if (choices > MOST_CHOICES) {
                return oneByOne(published, inOrder);
            }
            var best = new Best(published, inOrder);
            best.compare(0, withheld);
            if (best.found != null) {
                return Optional.of(best.found);
            }
            choices = choices * (inOrder.length - withheld) / (withheld + 1);
        }
        return Optional.empty();
    }

    /** Many are withheld of many: the smallest one after the other, and then those that need not be come back. */
    private Optional<BitSet> oneByOne(BitSet published, int[] inOrder) {
        int withheld = 0;
        while (withheld < inOrder.length && !safety.isSafe(published)) {
            published.clear(inOrder[withheld++]);
        }
        if (!safety.isSafe(published)) {
            return Optional.empty();
        }
        for (int i = withheld - 1; i >= 0; i--) {
            published.set(inOrder[i]);
            if (!safety.isSafe(published)) {
                published.clear(inOrder[i]);
            }
        }
        return Optional.of(published);
    }

    /** The safe choice that loses the fewest households among those that withhold a number of sums. */
    private final class Best {
        private final BitSet published;
        private final int[] inOrder;
        private BitSet found;
        private long lost;
        private long fewest = Long.MAX_VALUE;

        Best(BitSet published, int[] inOrder) {
            this.published = (BitSet) published.clone();
            this.inOrder = inOrder;
        }

        void compare(int from, int more) {
            if (more == 0) {
                if (lost < fewest && safety.isSafe(published)) {
                    found = (BitSet) published.clone();
                    fewest = lost;
                }
                return;
            }
            for (int next = from; next <= inOrder.length - more; next++) {
                long households = sums.get(inOrder[next]).households();
                published.clear(inOrder[next]);
                lost += households;
                compare(next + 1, more - 1);
                lost -= households;
                published.set(inOrder[next]);
            }
        }
    }
}
