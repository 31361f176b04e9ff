package vn.vuonlen.household.rows;

/** How rows are written in a file. In each format a row is one line, so that a bad row cannot affect another. */
public sealed interface RowFormat permits JsonRows, CsvRows {

    /** Reads the line from the given bytes. */
    Row read(byte[] bytes, int start, int length) throws RowRefused;
}
