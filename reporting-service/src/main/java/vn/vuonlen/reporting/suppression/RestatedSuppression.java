package vn.vuonlen.reporting.suppression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Chooses which sums of each state of a restated year are published. The first state is published as if it were the only
 * one, since it was. Of a later one a sum is published only if it was published of every state before: whoever knows the
 * restated households, who are few, computes the one from the other. Where a sum has become small, {@link WithheldAreas}
 * finds what else is withheld.
 */
final class RestatedSuppression {

    private final StatesOfYear year;
    private final int threshold;

    /** The published sums of each state, by all of their areas in any state. */
    private final List<Set<Set<UUID>>> published = new ArrayList<>();

    /** The areas of which nothing more is published. */
    private Set<UUID> withheld = Set.of();

    RestatedSuppression(StatesOfYear year, int threshold) {
        this.year = year;
        this.threshold = threshold;
    }

    /** The sets of areas whose sums are published of the newest state. */
    Set<Set<UUID>> published() {
        var first = year.states().getFirst();
        var decided = new CellSuppression(year.decided(), threshold).published();
        published.add(asked(sum -> decided.contains(first.counted(sum))));
        for (int state = 1; state < year.states().size(); state++) {
            published.add(restated(state));
        }
        var newest = year.states().getLast();
        return published.getLast().stream().map(newest::counted).collect(Collectors.toSet());
    }

    private Set<Set<UUID>> restated(int state) {
        var open = asked(sum -> isOpen(sum, state));
        var earlier = asked(sum -> published.stream().anyMatch(of -> of.contains(sum)));
        withheld = new WithheldAreas(year, state, threshold, earlier).areas(withheld, open);
        open.removeIf(sum -> !Collections.disjoint(sum, withheld));

        var constant = new ConstantCounts(year.until(state), state + 1);
        var publishable = left(constant, open);
        var chosen = new CellSuppression(constant.sums(publishable::contains), threshold, left(constant, earlier))
                .published();
        open.removeIf(sum -> !chosen.contains(constant.left(sum)));
        return open;
    }

    /** Whether it may be published by itself and was published of every earlier state of which it was known. */
    private boolean isOpen(Set<UUID> sum, int state) {
        for (int earlier = 0; earlier < state; earlier++) {
            if (!published.get(earlier).contains(sum)
                    && year.states().get(earlier).isKnown(sum)) {
                return false;
            }
        }
        return year.states().get(state).publishable().contains(sum);
    }

    private Set<Set<UUID>> asked(Predicate<Set<UUID>> wanted) {
        return year.asked().keySet().stream().filter(wanted).collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<Set<UUID>> left(ConstantCounts constant, Set<Set<UUID>> sums) {
        return sums.stream().map(constant::left).collect(Collectors.toSet());
    }
}
