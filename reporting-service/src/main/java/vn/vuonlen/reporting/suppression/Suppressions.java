package vn.vuonlen.reporting.suppression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is published of the sums of a year, remembered for as long as its counts are the same. It depends on these sums and
 * the threshold alone, never on the query, so that the answers to two queries cannot be subtracted from each other.
 */
public final class Suppressions {

    /** Some years, two kinds of figures each, of the newest states. */
    private static final int REMEMBERED = 100;

    private final int threshold;
    private final Map<PublicSums, Set<Set<UUID>>> published = Collections.synchronizedMap(new Newest());

    public Suppressions(int threshold) {
        this.threshold = threshold;
    }

    public int threshold() {
        return threshold;
    }

    /** The sets of areas whose sums are published. */
    public Set<Set<UUID>> published(PublicSums sums) {
        var known = published.get(sums);
        if (known == null) {
            known = new CellSuppression(sums, threshold).published();
            published.put(sums, known);
        }
        return known;
    }

    private static final class Newest extends LinkedHashMap<PublicSums, Set<Set<UUID>>> {
        Newest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<PublicSums, Set<Set<UUID>>> eldest) {
            return size() > REMEMBERED;
        }
    }
}
