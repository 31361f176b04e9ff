package vn.vuonlen.reporting.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.vuonlen.reporting.disclosure.SmallCells.Cell;
import vn.vuonlen.reporting.disclosure.SmallCells.Withheld;

class SmallCellsTest {

    private static final int TEN = 10;
    private static final String POOR = "poor districts";
    private static final String OTHER = "the others";

    @Test
    void aCountAndWhatIsLeftOfItsWholeMustBothBeLargeOrNothing() {
        assertEquals(
                List.of(false, true, true, false, false, true, true, false, true),
                List.of(
                        SmallCells.isSmall(0, 50, TEN),
                        SmallCells.isSmall(1, 50, TEN),
                        SmallCells.isSmall(9, 50, TEN),
                        SmallCells.isSmall(10, 50, TEN),
                        SmallCells.isSmall(40, 50, TEN),
                        SmallCells.isSmall(41, 50, TEN),
                        SmallCells.isSmall(49, 50, TEN),
                        SmallCells.isSmall(50, 50, TEN),
                        SmallCells.isSmall(52, 50, TEN)));
    }

    @Test
    void theNextSmallestGoesWithALoneOne() {
        Cell small = cell(POOR, 3, 100);
        Cell nothing = cell(POOR, 0, 100);
        Cell next = cell(POOR, 20, 100);
        Cell large = cell(POOR, 50, 100);

        var withheld = SmallCells.withheld(List.of(large, small, nothing, next), TEN);

        assertEquals(new Withheld(Set.of(small.area(), next.area()), false), withheld);
        assertEquals(new Withheld(Set.of(), false), SmallCells.withheld(List.of(large, next), TEN));
    }

    @Test
    void aGroupOfOneIsHiddenByTheOtherAndTheirTotalsGo() {
        Cell alone = cell(OTHER, 3, 100);
        Cell next = cell(POOR, 20, 100);
        Cell large = cell(POOR, 50, 100);

        var withheld = SmallCells.withheld(List.of(alone, large, next), TEN);

        assertEquals(new Withheld(Set.of(alone.area(), next.area()), true), withheld);
    }

    @Test
    void aGroupThatIsSmallTogetherIsHiddenByTheOtherAndTheirTotalsGo() {
        var group = List.of(cell(OTHER, 2, 100), cell(OTHER, 1, 100), cell(OTHER, 5, 100));
        Cell next = cell(POOR, 20, 100);
        Cell large = cell(POOR, 50, 100);
        var all = new ArrayList<>(group);
        all.addAll(List.of(large, next));

        var withheld = SmallCells.withheld(all, TEN);

        var areas = new HashSet<>(Set.of(next.area()));
        group.forEach(c -> areas.add(c.area()));
        assertEquals(new Withheld(areas, true), withheld);
    }

    @Test
    void subtractingAllThatIsPublishedRevealsNoSmallCount() {
        var random = new Random(20261124);
        for (int round = 0; round < 5000; round++) {
            var cells = province(random);
            var withheld = SmallCells.withheld(cells, TEN);

            for (int districts : Subtraction.everythingFrom(published(cells, withheld))) {
                assertFalse(sum(cells, districts).small(TEN), () -> cells + " " + withheld + " " + districts);
            }
        }
    }

    @Test
    void nothingIsWithheldWhereNothingIsSmall() {
        var random = new Random(30);
        for (int round = 0; round < 500; round++) {
            var cells = province(random);
            if (cells.stream().noneMatch(c -> c.small(TEN))) {
                assertEquals(Withheld.NOTHING, SmallCells.withheld(cells, TEN));
            }
        }
        assertTrue(SmallCells.withheld(List.of(), TEN).areas().isEmpty());
    }

    private static List<Cell> province(Random random) {
        var cells = new ArrayList<Cell>();
        int size = 1 + random.nextInt(6);
        for (int i = 0; i < size; i++) {
            int part = random.nextInt(3) == 0 ? random.nextInt(TEN) : random.nextInt(61);
            cells.add(cell(random.nextBoolean() ? POOR : OTHER, part, 60));
        }
        return cells;
    }

    /** The province, its poor districts together, and each district: what has an address of its own. */
    private static Set<Integer> published(List<Cell> cells, Withheld withheld) {
        var published = new HashSet<Integer>();
        int all = (1 << cells.size()) - 1;
        int poor = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).group().equals(POOR)) {
                poor |= 1 << i;
            }
            if (!withheld.areas().contains(cells.get(i).area())) {
                published.add(1 << i);
            }
        }
        if (!sum(cells, all).small(TEN)) {
            published.add(all);
        }
        if (!withheld.totals()) {
            published.add(poor);
        }
        return published;
    }

    private static Cell sum(List<Cell> cells, int districts) {
        long part = 0;
        long whole = 0;
        for (int i = 0; i < cells.size(); i++) {
            if ((districts & 1 << i) != 0) {
                part += cells.get(i).part();
                whole += cells.get(i).whole();
            }
        }
        return cell("sum", part, whole);
    }

    private static Cell cell(String group, long part, long whole) {
        return new Cell(UUID.randomUUID(), group, part, whole);
    }
}
