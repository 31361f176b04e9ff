package vn.vuonlen.household.workbook;

import java.util.List;

/**
 * A row of a sheet with its number there, the first is 1, and those of its cells that are not empty, from left to right.
 * Of one that is too long there are none.
 */
public record SheetRow(long number, List<SheetCell> cells, int length) {

    /** The text of all its cells together; no row of people's data has more. */
    public static final int LONGEST = 64 * 1024;

    /** Of a spreadsheet. */
    public static final int COLUMNS = 16_384;

    public SheetRow {
        cells = List.copyOf(cells);
    }

    public boolean tooLong() {
        return length > LONGEST;
    }
}
