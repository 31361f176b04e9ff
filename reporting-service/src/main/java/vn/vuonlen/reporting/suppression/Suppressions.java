package vn.vuonlen.reporting.suppression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What is published of the sums of a year, remembered for as long as its counts are the same. It depends on these sums and
 * the threshold alone, never on the query, so that the answers to two queries cannot be subtracted from each other.
 */
public final class Suppressions {

    /** Some years, two kinds of figures each, of the newest states. */
    private static final int REMEMBERED = 100;

    private final int threshold;
    private final Map<Object, Set<Set<UUID>>> published = Collections.synchronizedMap(new Newest());

    public Suppressions(int threshold) {
        this.threshold = threshold;
    }

    public int threshold() {
        return threshold;
    }

    /** The sets of areas whose sums are published of the newest of the states. */
    public Set<Set<UUID>> published(StatesOfYear year) {
        if (year.isRestated()) {
            return remembered(year, () -> new RestatedSuppression(year, threshold).published());
        }
        var sums = year.decided();
        return remembered(sums, () -> new CellSuppression(sums, threshold).published());
    }

    private Set<Set<UUID>> remembered(Object sums, Supplier<Set<Set<UUID>>> chosen) {
        var known = published.get(sums);
        if (known == null) {
            known = chosen.get();
            published.put(sums, known);
        }
        return known;
    }

    private static final class Newest extends LinkedHashMap<Object, Set<Set<UUID>>> {
        Newest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Set<Set<UUID>>> eldest) {
            return size() > REMEMBERED;
        }
    }
}
