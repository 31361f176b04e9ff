package vn.vuonlen.reporting.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.vuonlen.reporting.disclosure.SmallCells.Cell;

class SmallCellsTest {

    private static final int TEN = 10;

    @Test
    void aCountAndWhatIsLeftOfItsWholeMustBothBeLargeOrNothing() {
        assertEquals(
                List.of(false, true, true, false, false, true, true, false),
                List.of(
                        SmallCells.isSmall(0, 50, TEN),
                        SmallCells.isSmall(1, 50, TEN),
                        SmallCells.isSmall(9, 50, TEN),
                        SmallCells.isSmall(10, 50, TEN),
                        SmallCells.isSmall(40, 50, TEN),
                        SmallCells.isSmall(41, 50, TEN),
                        SmallCells.isSmall(49, 50, TEN),
                        SmallCells.isSmall(50, 50, TEN)));
    }

    @Test
    void theNextSmallestGoesWithALoneOne() {
        Cell small = cell(3, 100);
        Cell next = cell(20, 100);
        Cell large = cell(50, 100);
        assertEquals(Set.of(small.area(), next.area()), SmallCells.withheld(List.of(large, small, next), TEN));
        assertEquals(Set.of(), SmallCells.withheld(List.of(large, next), TEN));
    }

    @Test
    void nothingWithheldCanBeComputedFromThePublicTotalOfItsGroup() {
        var random = new Random(20261124);
        for (int round = 0; round < 2000; round++) {
            var cells = new ArrayList<Cell>();
            int size = 2 + random.nextInt(8);
            for (int i = 0; i < size; i++) {
                cells.add(cell(random.nextInt(60), 60));
            }
            var withheld = SmallCells.withheld(cells, TEN);
            assertTrue(cells.stream().filter(c -> c.small(TEN)).allMatch(c -> withheld.contains(c.area())));
            assertTrue(withheld.size() != 1, "a lone one is the total less the others");
        }
    }

    private static Cell cell(long part, long whole) {
        return new Cell(UUID.randomUUID(), "group", part, whole);
    }
}
