package vn.vuonlen.household.rows;

/** How rows are written in a file; one line is one row in each format, so that a bad one hurts only itself. */
public sealed interface RowFormat permits JsonRows, CsvRows {

    /** Reads the line, which lies in the given memory. */
    Row read(byte[] bytes, int start, int length) throws RowRefused;
}
