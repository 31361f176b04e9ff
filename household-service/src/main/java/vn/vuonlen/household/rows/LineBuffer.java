package vn.vuonlen.household.rows;

import java.io.IOException;
import java.io.InputStream;

/** The part of a stream that holds the current line, which moves on to the next one. Lines end with LF, CR or both. */
final class LineBuffer {

    private final InputStream input;
    private final byte[] bytes = new byte[4 * Lines.LONGEST];
    private int start;
    private int end;
    private int filled;
    private int next;
    private boolean tooLong;

    LineBuffer(InputStream input) {
        this.input = input;
    }

    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    int length() {
        return end - start;
    }

    /** With its line break. */
    int lengthWithBreak() {
        return next - start;
    }

    boolean tooLong() {
        return tooLong;
    }

    /** Moves to the next line, and skips what is longer than any row; false at the end of the input. */
    boolean next() throws IOException {
        start = next;
        tooLong = false;
        boolean found = advance(true);
        tooLong |= length() > Lines.LONGEST;
        return found;
    }

    /** Adds the next line to this one; false if there is none, or if both are longer than any row. */
    boolean extend() throws IOException {
        return advance(false) && length() <= Lines.LONGEST;
    }

    /** The line is again as long as it was. */
    void shorten(int length, int lengthWithBreak) {
        end = start + length;
        next = start + lengthWithBreak;
    }

    void skip(int count) {
        start += count;
    }

    /** Looks for the end of the line that begins at {@link #next}. What is longer than any row is skipped, or left. */
    private boolean advance(boolean skip) throws IOException {
        int from = next;
        int at = from;
        while (true) {
            at = lineBreak(at);
            if (at < filled && (bytes[at] == '\n' || at + 1 < filled)) {
                end = at;
                next = bytes[at] == '\r' && bytes[at + 1] == '\n' ? at + 2 : at + 1;
                return true;
            }
            if (filled - start > Lines.LONGEST) {
                if (!skip) {
                    return false;
                }
                at = discard(at);
            }
            at -= start;
            from -= start;
            makeRoom();
            int read = input.read(bytes, filled, bytes.length - filled);
            if (read < 0) {
                end = at;
                next = filled;
                return filled > from || tooLong;
            }
            filled += read;
        }
    }

    /** The first line break from here on, or the end of what is filled. */
    private int lineBreak(int from) {
        int at = from;
        while (at < filled && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        return at;
    }

    /** Forgets the line so far, save for a CR at its end, which may be half of a line break. */
    private int discard(int at) {
        tooLong = true;
        boolean undecided = at < filled;
        bytes[start] = '\r';
        filled = undecided ? start + 1 : start;
        return start;
    }

    /** Moves the line to the beginning of the buffer. */
    private void makeRoom() {
        System.arraycopy(bytes, start, bytes, 0, filled - start);
        filled -= start;
        start = 0;
    }
}
