package vn.vuonlen.household.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;

/** Each row as the item of a page, in a line of its own. */
final class NdjsonRowWriter<T> implements RowWriter<T> {

    private final ObjectMapper json;
    private final OutputStream out;

    NdjsonRowWriter(ObjectMapper json, OutputStream out) {
        this.json = json;
        this.out = out;
    }

    @Override
    public void write(T row) throws IOException {
        out.write(json.writeValueAsBytes(row));
        out.write('\n');
    }

    @Override
    public void finish() {
        // Each line is complete by itself.
    }
}
