package vn.vuonlen.reporting.suppression;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.vuonlen.reporting.suppression.StatesOfYear.State;

/**
 * Finds the restated areas of which nothing more is published.
 *
 * <p>A reader who knows all about the restated households learns nothing from a sum that was published before. One who knows
 * less learns no more of a withheld sum than that reader could, so he can confine it only if that reader can, for all that
 * was published before: of a sum that has become small, or whose companion has become too small to hide it. Of such a sum
 * he learns nothing new if nothing is published of the areas in which it was restated, and not enough if so much of it is
 * withheld already.
 */
final class WithheldAreas {

    private final int threshold;
    private final State now;
    private final KnownWidths before;
    private final KnownWidths after;
    private final Set<UUID> restated;
    private final Set<UUID> seen;
    private final Set<Set<UUID>> protectedSets;

    /**
     * @param state the number of the state that restates the one before
     * @param earlier the asked sets whose sums were published of any state before
     */
    WithheldAreas(StatesOfYear year, int state, int threshold, Set<Set<UUID>> earlier) {
        this.threshold = threshold;
        var until = year.until(state);
        this.now = until.states().get(state);
        this.before = widths(new ConstantCounts(until, state), earlier);
        this.after = widths(new ConstantCounts(until, state + 1), earlier);
        this.restated = restated(until.states().get(state - 1), now);
        // What a later restatement finds must not change what is published of this state.
        this.seen = year.states().subList(0, state + 1).stream()
                .flatMap(known -> known.areas().keySet().stream())
                .collect(Collectors.toSet());
        this.protectedSets = new HashSet<>(year.askedOf(seen).keySet());
        protectedSets.addAll(regions(Set.copyOf(protectedSets)));
    }

    private static KnownWidths widths(ConstantCounts constant, Set<Set<UUID>> earlier) {
        return new KnownWidths(
                constant.sums(sum -> false),
                earlier.stream().map(constant::left).collect(Collectors.toSet()));
    }

    /** By other figures too: who does not know what was restated takes any count of the area for another one. */
    private static Set<UUID> restated(State before, State now) {
        var areas = new HashSet<>(before.areas().keySet());
        areas.addAll(now.areas().keySet());
        areas.removeIf(
                area -> Objects.equals(before.areas().get(area), now.areas().get(area)));
        areas.addAll(now.restated());
        return areas;
    }

    /** The areas that the asked sets tell apart, together where they do not. */
    private Collection<Set<UUID>> regions(Set<Set<UUID>> asked) {
        var regions = new HashMap<Set<Set<UUID>>, Set<UUID>>();
        seen.forEach(area -> regions.computeIfAbsent(
                        asked.stream().filter(sum -> sum.contains(area)).collect(Collectors.toSet()),
                        in -> new HashSet<>())
                .add(area));
        return regions.values();
    }

    /**
     * @param already the areas that were withheld of earlier states
     * @param open the asked sets whose sums are published unless they have a withheld area
     */
    Set<UUID> areas(Set<UUID> already, Set<Set<UUID>> open) {
        var shown = open.stream().map(sum -> StatesOfYear.common(sum, seen)).collect(Collectors.toSet());
        var withheld = new HashSet<>(already);
        boolean more = true;
        while (more) {
            more = false;
            for (Set<UUID> areas : protectedSets) {
                boolean isShown = shown.contains(areas) && Collections.disjoint(areas, withheld);
                for (int kind = 0; kind < after.kinds() && !isShown && after.isKnown(areas); kind++) {
                    more |= withheld.addAll(needed(areas, kind, withheld));
                }
            }
        }
        return withheld;
    }

    /** What must be withheld so that nobody confines the count of these areas by what is published now. */
    private Set<UUID> needed(Set<UUID> areas, int kind, Set<UUID> withheld) {
        long required = Math.min(threshold, after.unpublishedWidth(areas, kind));
        long left = after.width(areas, kind);
        if (left >= required || unpublishedWidth(areas, kind, withheld) >= required) {
            return Set.of();
        }
        var within = new HashSet<>(areas);
        within.retainAll(restated);
        // Where none of it was restated, another area was by which it is known.
        return within.isEmpty() && left < before.width(areas, kind) ? restated : within;
    }

    private long unpublishedWidth(Set<UUID> areas, int kind, Set<UUID> withheld) {
        return areas.stream()
                .filter(area -> withheld.contains(area) && now.areas().containsKey(area))
                .mapToLong(area ->
                        now.areas().get(area).counts().get(kind).unpublished().width())
                .sum();
    }
}
