package vn.vuonlen.household.rows;

import java.io.IOException;
import java.util.List;

/**
 * The rows of a file, one after the other, as its format separates them. Blank lines and rows of empty cells are no rows.
 */
public sealed interface RowFormat permits JsonRows, CsvRows, WorkbookRows {

    /** Moves to the next row; false at the end of the file. */
    boolean next() throws IOException;

    /** The line of the file on which the row begins, as an editor shows it, or its number in the sheet: the first is 1. */
    long line();

    /** The length of the row in bytes, or about so. */
    int length();

    /** The fields whose values may be codes that have to be resolved. */
    default List<String> references() {
        return List.of();
    }

    /** What could be read of the row. Throws if nothing could. */
    Row read() throws RowRefused;
}
