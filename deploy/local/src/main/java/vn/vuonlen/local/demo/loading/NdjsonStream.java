package vn.vuonlen.local.demo.loading;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;

/** NDJSON that is written while it is read, so that memory holds one row at a time. */
final class NdjsonStream extends InputStream {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Iterator<?> rows;
    private byte[] line = {};
    private int position;

    NdjsonStream(Stream<?> rows) {
        this.rows = rows.iterator();
    }

    @Override
    public int read() throws IOException {
        return fillLine() ? line[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int filled = 0;
        while (filled < length && fillLine()) {
            int count = Math.min(length - filled, line.length - position);
            System.arraycopy(line, position, into, offset + filled, count);
            position += count;
            filled += count;
        }
        return filled == 0 && length > 0 ? -1 : filled;
    }

    private boolean fillLine() throws IOException {
        if (position == line.length && rows.hasNext()) {
            line = (JSON.writeValueAsString(rows.next()) + "\n").getBytes(StandardCharsets.UTF_8);
            position = 0;
        }
        return position < line.length;
    }
}
