package vn.vuonlen.reporting.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which areas' counts the public may not see because they would tell of a few households. A count is small if it, or
 * what is left of its whole, is below the threshold. Where the total of a group is public, one withheld count could be
 * computed from the others: then the next smallest is withheld with it.
 */
public final class SmallCells {

    /** @param group areas whose common total is published */
    public record Cell(UUID area, Object group, long part, long whole) {

        boolean small(int threshold) {
            return isSmall(part, whole, threshold);
        }

        long smallerSide() {
            return Math.min(part, whole - part);
        }
    }

    private static final int ALONE = 1;

    private SmallCells() {}

    public static boolean isSmall(long part, long whole, int threshold) {
        long rest = whole - part;
        return (part > 0 && part < threshold) || (rest > 0 && rest < threshold);
    }

    public static Set<UUID> withheld(List<Cell> cells, int threshold) {
        var withheld = new HashSet<UUID>();
        cells.stream()
                .collect(Collectors.groupingBy(Cell::group))
                .values()
                .forEach(group -> withheld.addAll(ofGroup(group, threshold)));
        return withheld;
    }

    private static Set<UUID> ofGroup(List<Cell> group, int threshold) {
        var open = new ArrayList<>(group);
        open.sort(Comparator.comparingLong(Cell::smallerSide).thenComparing(Cell::area));
        var withheld = new ArrayList<Cell>();
        for (Cell cell : group) {
            if (cell.small(threshold)) {
                withheld.add(cell);
                open.remove(cell);
            }
        }
        while (!withheld.isEmpty() && !open.isEmpty() && guessable(withheld, threshold)) {
            withheld.add(open.removeFirst());
        }
        return withheld.stream().map(Cell::area).collect(Collectors.toSet());
    }

    private static boolean guessable(List<Cell> withheld, int threshold) {
        return withheld.size() == ALONE
                || withheld.stream().mapToLong(Cell::smallerSide).sum() < threshold;
    }
}
