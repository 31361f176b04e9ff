package vn.vuonlen.household.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Fails at a tag, a comment or a section that is longer than any that an office writes. The parser holds each of them as a
 * whole, and reads nothing else into memory but texts, which it hands over in pieces.
 */
final class ShortMarkup extends FilterInputStream {

    private static final int LONGEST = 64 * 1024;

    private int sinceOpened = -1;

    ShortMarkup(InputStream part) {
        super(part);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            follow((byte) one);
        }
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        for (int at = from; at < from + count; at++) {
            follow(into[at]);
        }
        return count;
    }

    private void follow(byte one) throws IOException {
        if (one == '>') {
            sinceOpened = -1;
        } else if (sinceOpened >= 0) {
            sinceOpened++;
        } else if (one == '<') {
            sinceOpened = 0;
        }
        if (sinceOpened > LONGEST) {
            throw new IOException("Markup longer than " + LONGEST + " bytes");
        }
    }
}
