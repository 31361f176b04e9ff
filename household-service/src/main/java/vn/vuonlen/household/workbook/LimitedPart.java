package vn.vuonlen.household.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is unpacked, whatever the archive says about it: a few kilobytes may unpack to gigabytes. */
final class LimitedPart extends FilterInputStream {

    private final long limit;
    private long read;

    LimitedPart(InputStream part, long limit) {
        super(part);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) throws IOException {
        read += bytes;
        if (read > limit) {
            throw new TooLarge(limit);
        }
    }
}
