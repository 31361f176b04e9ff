package vn.vuonlen.household.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is unpacked, whatever the archive says about it: a few kilobytes may unpack to gigabytes. */
final class LimitedPart extends FilterInputStream {

    private final ReadLimit limit;

    LimitedPart(InputStream part, ReadLimit limit) {
        super(part);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        limit.count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        limit.count(Math.max(0, count));
        return count;
    }
}
