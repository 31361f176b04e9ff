package vn.vuonlen.household.rows;

import java.io.IOException;

/**
 * The rows of a file, one after the other, as its format separates them. Blank lines and rows of empty cells are no rows.
 */
public sealed interface RowFormat permits JsonRows, CsvRows {

    /** Moves to the next row; false at the end of the file. */
    boolean next() throws IOException;

    /** The line of the file on which the row begins, as an editor shows it: the first is 1. */
    long line();

    /** The length of the row in bytes. */
    int length();

    /** What could be read of the row. Throws if nothing could. */
    Row read() throws RowRefused;
}
