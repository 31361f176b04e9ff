package vn.vuonlen.household.export;

import java.io.IOException;

/** Writes rows as they come, none of which it keeps. */
interface RowWriter<T> {

    void write(T row) throws IOException;

    /** After the last row; the stream is not closed. */
    void finish() throws IOException;
}
