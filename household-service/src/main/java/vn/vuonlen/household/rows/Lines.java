package vn.vuonlen.household.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Splits a stream of bytes into lines, in one buffer, however long the stream is. */
public final class Lines {

    /** Four times what a household with sixty members needs. */
    public static final int LONGEST = 64 * 1024;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream input;
    private final byte[] buffer = new byte[4 * LONGEST];
    private int start;
    private int end;
    private int filled;
    private int next;
    private boolean first = true;
    private boolean tooLong;

    public Lines(InputStream input) {
        this.input = input;
    }

    /** Moves to the next line that is not blank; false at the end of the input. */
    public boolean next() throws IOException {
        do {
            if (!advance()) {
                return false;
            }
            skipByteOrderMark();
        } while (!tooLong && blank());
        return true;
    }

    /** The buffer that holds the line, from {@link #start()} for {@link #length()} bytes, until the next line. */
    public byte[] bytes() {
        return buffer;
    }

    public int start() {
        return start;
    }

    public int length() {
        return end - start;
    }

    /** Whether the line was longer than any row can be and was skipped. */
    public boolean tooLong() {
        return tooLong;
    }

    private boolean advance() throws IOException {
        start = next;
        tooLong = false;
        int at = start;
        while (true) {
            for (; at < filled; at++) {
                if (buffer[at] == '\n') {
                    return line(at, at + 1);
                }
            }
            if (filled - start > LONGEST) {
                tooLong = true;
                filled = start;
            }
            at = makeRoom();
            int read = input.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                next = filled;
                return (filled > start || tooLong) && line(filled, filled);
            }
            filled += read;
        }
    }

    /** Moves the line to the beginning of the buffer; returns where to go on looking for its end. */
    private int makeRoom() {
        System.arraycopy(buffer, start, buffer, 0, filled - start);
        filled -= start;
        start = 0;
        return filled;
    }

    private boolean line(int to, int following) {
        end = to;
        next = following;
        tooLong |= end - start > LONGEST;
        return true;
    }

    private void skipByteOrderMark() {
        int after = start + BYTE_ORDER_MARK.length;
        if (first && after <= end && Arrays.equals(buffer, start, after, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length)) {
            start = after;
        }
        first = false;
    }

    private boolean blank() {
        for (int at = start; at < end; at++) {
            if (buffer[at] != ' ' && buffer[at] != '\t' && buffer[at] != '\r') {
                return false;
            }
        }
        return true;
    }
}
