package vn.vuonlen.reporting.suppression;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.vuonlen.reporting.suppression.PublicSums.AreaCounts;

/**
 * The sums of a province's year that the public may ask for, as they were decided and as each restatement has put them
 * right: everybody may ask for any of these states, and has seen the older ones.
 *
 * @param asked the sets of areas whose sums the public may ask for, and whether each is the whole province
 * @param states at least one, the oldest first
 */
public record StatesOfYear(Map<Set<UUID>, Boolean> asked, List<State> states) {

    /**
     * @param areas those that have anybody to count
     * @param publishable of the asked sets those whose sum may be published by itself
     * @param restated the areas of which another figure than these counts differs from the state before; those of which one
     *     of these differs need not be among them
     */
    public record State(Map<UUID, AreaCounts> areas, Set<Set<UUID>> publishable, Set<UUID> restated) {

        State(Map<UUID, AreaCounts> areas, Set<Set<UUID>> publishable) {
            this(areas, publishable, Set.of());
        }

        boolean isKnown(Set<UUID> sum) {
            return counted(sum).stream().allMatch(area -> areas.get(area).known());
        }

        /** The areas of a sum that have anybody to count in this state. */
        Set<UUID> counted(Set<UUID> sum) {
            return common(sum, areas.keySet());
        }
    }

    public StatesOfYear {
        states = List.copyOf(states);
    }

    boolean isRestated() {
        return states.size() > 1;
    }

    /**
     * The year as it was until the next state was known, with the kinds that were protected then. What a later state finds
     * does not change them.
     */
    StatesOfYear until(int state) {
        var known = states.subList(0, state + 1);
        var protectedKinds = new ProtectedKinds(this, known);
        return new StatesOfYear(asked, known.stream().map(protectedKinds::of).toList());
    }

    /** What the public may ask for of the first state. */
    PublicSums decided() {
        var state = until(0).states().getFirst();
        var publishable = state.publishable().stream().map(state::counted).collect(Collectors.toSet());
        return PublicSums.of(state.areas(), askedOf(state.areas().keySet()), publishable::contains);
    }

    /** The asked sets without other areas than these; sets that then are the same are one. */
    Map<Set<UUID>, Boolean> askedOf(Set<UUID> areas) {
        var of = new HashMap<Set<UUID>, Boolean>();
        asked.forEach((sum, whole) -> {
            var left = common(sum, areas);
            if (!left.isEmpty()) {
                of.merge(left, whole, Boolean::logicalOr);
            }
        });
        return of;
    }

    /** The areas that both have: of a year that was never restated, the sum itself. */
    static Set<UUID> common(Set<UUID> sum, Set<UUID> areas) {
        if (areas.containsAll(sum)) {
            return sum;
        }
        var common = new HashSet<>(sum);
        common.retainAll(areas);
        return common;
    }
}
