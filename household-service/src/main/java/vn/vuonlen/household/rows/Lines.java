package vn.vuonlen.household.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream, however long it is, counted as an editor counts them. */
public final class Lines {

    /** Four times what a household with sixty members needs. */
    public static final int LONGEST = 64 * 1024;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final LineBuffer buffer;
    private int length;
    private int lengthWithBreak;
    private long number;
    private long following = 1;

    public Lines(InputStream input) {
        this.buffer = new LineBuffer(input);
    }

    /** Moves to the next line that is not blank; false at the end of the input. */
    public boolean next() throws IOException {
        do {
            number = following;
            if (!buffer.next()) {
                return false;
            }
            following = number + 1;
            skipByteOrderMark();
            length = buffer.length();
            lengthWithBreak = buffer.lengthWithBreak();
        } while (!tooLong() && blank());
        return true;
    }

    /** Adds the following line to this one, for a value with a line break. False if there is none, or no room for it. */
    boolean extend() throws IOException {
        if (!buffer.extend()) {
            return false;
        }
        following++;
        return true;
    }

    /** Takes back what was added to the line. */
    void shorten() {
        buffer.shorten(length, lengthWithBreak);
        following = number + 1;
    }

    /** The buffer that holds the line, from {@link #start()} for {@link #length()} bytes, until the next line. */
    public byte[] bytes() {
        return buffer.bytes();
    }

    public int start() {
        return buffer.start();
    }

    public int length() {
        return buffer.length();
    }

    /** The place of the line among all lines of the input, blank ones too; the first is 1. */
    public long number() {
        return number;
    }

    /** Whether the line was longer than any row can be and was skipped. */
    public boolean tooLong() {
        return buffer.tooLong();
    }

    private void skipByteOrderMark() {
        int from = start();
        int to = from + Math.min(length(), BYTE_ORDER_MARK.length);
        if (number == 1 && Arrays.equals(bytes(), from, to, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length)) {
            buffer.skip(BYTE_ORDER_MARK.length);
        }
    }

    private boolean blank() {
        for (int at = start(); at < start() + length(); at++) {
            if (bytes()[at] != ' ' && bytes()[at] != '\t') {
                return false;
            }
        }
        return true;
    }
}
