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
 * Which counts the public may not see because they would describe a few households. A count is small if it, or the rest
 * of its whole, is below the threshold. If the total of a group is public, so is the sum of the cells withheld in it: then
 * the next smallest cells are withheld too, until that sum is not small and not of one area alone. If a group has too few
 * cells for that, the totals of both groups are withheld, and cells of the other group are withheld as well.
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

        /** Of two counts that are shown together or not at all: what either of them withholds. */
        public Withheld and(Withheld other) {
            var both = new HashSet<>(areas);
            both.addAll(other.areas);
            return new Withheld(both, totals || other.totals);
        }
    }

    /** A cell whose smaller side is 0 protects no other cell, and comes last. */
    private static final Comparator<Cell> NEXT_WITHHELD = Comparator.comparing((Cell c) -> c.smallerSide() == 0)
            .thenComparingLong(Cell::smallerSide)
            .thenComparing(Cell::area);

    private SmallCells() {}

    /** A part may exceed its whole after a change of ethnic group; that too reveals single households. */
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
            totals = totals || computable(ofGroup, threshold);
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
        open.sort(NEXT_WITHHELD);
        while (!open.isEmpty() && computable(hidden, threshold)) {
            hidden.add(open.removeFirst());
        }
        return hidden;
    }

    private static boolean computable(Collection<Cell> hidden, int threshold) {
        long part = hidden.stream().mapToLong(Cell::part).sum();
        long whole = hidden.stream().mapToLong(Cell::whole).sum();
        return hidden.size() == 1 || isSmall(part, whole, threshold);
    }
}
