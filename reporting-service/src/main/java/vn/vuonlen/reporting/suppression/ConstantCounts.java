package vn.vuonlen.reporting.suppression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import vn.vuonlen.reporting.suppression.PublicSums.AreaCounts;
import vn.vuonlen.reporting.suppression.StatesOfYear.State;

/**
 * A year for a reader who knows all about the restated households, who are few and may be known by name. He subtracts them,
 * and what is left is the same in all states: a sum that was published of one of them is known of all.
 */
final class ConstantCounts {

    private final StatesOfYear year;
    private final Map<UUID, AreaCounts> areas = new HashMap<>();

    /** @param states how many of the oldest states he has seen */
    ConstantCounts(StatesOfYear year, int states) {
        this.year = year;
        var seen = year.states().subList(0, states);
        // An area that had nobody to count in some state has restated households alone.
        var always = new HashSet<>(seen.getLast().areas().keySet());
        seen.forEach(state -> always.retainAll(state.areas().keySet()));
        always.forEach(area -> areas.put(area, common(area, seen)));
    }

    /** @param isPublishable of the asked sets without other areas than those of {@link #left} */
    PublicSums sums(Predicate<Set<UUID>> isPublishable) {
        return PublicSums.of(areas, year.askedOf(areas.keySet()), isPublishable);
    }

    /** The areas of a sum of which anything is left. */
    Set<UUID> left(Set<UUID> sum) {
        return StatesOfYear.common(sum, areas.keySet());
    }

    /** A state in which nobody knows the counts tells nothing of them. */
    private static AreaCounts common(UUID area, List<State> seen) {
        var newest = seen.getLast().areas().get(area);
        var known = seen.stream()
                .map(state -> state.areas().get(area))
                .filter(AreaCounts::known)
                .toList();
        if (known.isEmpty()) {
            return newest;
        }
        var counts = new ArrayList<Share>();
        for (int kind = 0; kind < newest.counts().size(); kind++) {
            int of = kind;
            counts.add(known.stream()
                    .map(state -> state.counts().get(of))
                    .reduce(Share::common)
                    .orElseThrow());
        }
        return new AreaCounts(counts, true, newest.households());
    }
}
