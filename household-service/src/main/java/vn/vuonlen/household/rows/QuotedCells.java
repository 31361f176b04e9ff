package vn.vuonlen.household.rows;

/** Where the cells of a line end, by RFC 4180: whether a quoted one is still open at its end, as it holds a line break. */
final class QuotedCells {

    /** A quoted cell is open at the end of the line. */
    static final int OPEN = -1;

    /** Something stands behind a closing quote. */
    static final int BROKEN = -2;

    private QuotedCells() {}

    static boolean hasQuote(byte[] bytes, int start, int end) {
        for (int at = start; at < end; at++) {
            if (bytes[at] == '"') {
                return true;
            }
        }
        return false;
    }

    /** How many cells these are, or one of the constants above. */
    static int count(byte[] bytes, int start, int end, char separator) {
        int cells = 1;
        boolean begins = true;
        int at = start;
        while (at < end) {
            byte character = bytes[at];
            if (character == separator) {
                cells++;
                begins = true;
                at++;
            } else if (begins && character == '"') {
                at = afterClosingQuote(bytes, at + 1, end);
                if (at < 0) {
                    return OPEN;
                }
                at = afterBlanks(bytes, at, end, separator);
                if (at < end && bytes[at] != separator) {
                    return BROKEN;
                }
            } else {
                begins &= character >= 0 && character <= ' ';
                at++;
            }
        }
        return cells;
    }

    /** Two quotes are one of the value. */
    private static int afterClosingQuote(byte[] bytes, int start, int end) {
        for (int at = start; at < end; at++) {
            if (bytes[at] == '"') {
                if (at + 1 == end || bytes[at + 1] != '"') {
                    return at + 1;
                }
                at++;
            }
        }
        return -1;
    }

    private static int afterBlanks(byte[] bytes, int start, int end, char separator) {
        int at = start;
        while (at < end && bytes[at] != separator && bytes[at] >= 0 && bytes[at] <= ' ') {
            at++;
        }
        return at;
    }
}
