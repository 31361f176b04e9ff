package vn.vuonlen.reporting.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which counts the public may not see because they would tell of a few households. A count is small if it, or what is
 * left of its whole, is below the threshold. Where the total of a group is public, what is withheld in it has a public
 * sum: then the next smallest are withheld too, until that sum is not small and not of one area alone. Where a group
 * has too little for that, the totals of both groups are withheld, and the other group hides what the one could not.
 */
public final class SmallCells {

    /** @param group areas whose common total is published, if it may be */
    public record Cell(UUID area, Object group, long part, long whole) {

        boolean small(int threshold) {
            return isSmall(part, whole, threshold);
        }

        long smallerSide() {
            return Math.min(part, whole - part);
        }
    }

    /** @param totals whether the totals of the groups are withheld as well */
    public record Withheld(Set<UUID> areas, boolean totals) {

        public static final Withheld NOTHING = new Withheld(Set.of(), false);

        public Withheld {
            areas = Set.copyOf(areas);
        }

        /** What either withholds; of two counts that may be seen together or not at all. */
        public Withheld and(Withheld other) {
            var both = new HashSet<>(areas);
            both.addAll(other.areas);
            return new Withheld(both, totals || other.totals);
        }
    }

    /** One without a smaller side hides nothing of the others, and comes last. */
    private static final Comparator<Cell> NEXT_TO_GO = Comparator.comparing((Cell c) -> c.smallerSide() == 0)
            .thenComparingLong(Cell::smallerSide)
            .thenComparing(Cell::area);

    private SmallCells() {}

    /** A part that is larger than its whole, as after a change of group, tells of single households too. */
    public static boolean isSmall(long part, long whole, int threshold) {
        long rest = whole - part;
        return (part > 0 && part < threshold) || (rest != 0 && rest < threshold);
    }

    /** @param province every district of one province, whose total is public */
    public static Withheld withheld(Collection<Cell> province, int threshold) {
        List<Cell> hidden = new ArrayList<>();
        boolean totals = false;
        var groups = province.stream().collect(Collectors.groupingBy(Cell::group));
        for (List<Cell> group : groups.values()) {
            List<Cell> ofGroup = hidden(group, List.of(), threshold);
            totals = totals || guessable(ofGroup, threshold);
            hidden.addAll(ofGroup);
        }
        if (totals) {
            hidden = hidden(province, hidden, threshold);
        }
        return new Withheld(hidden.stream().map(Cell::area).collect(Collectors.toSet()), totals);
    }

    private static List<Cell> hidden(Collection<Cell> cells, Collection<Cell> already, int threshold) {
        var hidden = new ArrayList<Cell>();
        var open = new ArrayList<Cell>();
        cells.forEach(c -> (c.small(threshold) || already.contains(c) ? hidden : open).add(c));
        open.sort(NEXT_TO_GO);
        while (!open.isEmpty() && guessable(hidden, threshold)) {
            hidden.add(open.removeFirst());
        }
        return hidden;
    }

    private static boolean guessable(Collection<Cell> hidden, int threshold) {
        long part = hidden.stream().mapToLong(Cell::part).sum();
        long whole = hidden.stream().mapToLong(Cell::whole).sum();
        return hidden.size() == 1 || isSmall(part, whole, threshold);
    }
}
