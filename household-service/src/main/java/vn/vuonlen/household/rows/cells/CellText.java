package vn.vuonlen.household.rows.cells;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** The text of a cell without what nobody sees: spreadsheets and pages leave blanks of all kinds around a value. */
public final class CellText {

    private static final int BRAILLE_BLANK = 0x2800;

    private CellText() {}

    /** Without blanks and unseen characters at its edges. */
    public static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isUnseen(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (from < to && isUnseen(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    /** For numbers, days and codes: trimmed, in the plain form of each character, and none unseen within. */
    public static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Form.NFKC)
                .codePoints()
                .filter(character -> Character.getType(character) != Character.FORMAT)
                .forEach(plain::appendCodePoint);
        return trimmed(plain.toString());
    }

    /** Shown in a refusal: a header is no person, but may be as long as a book. */
    public static String shown(String header, int most) {
        var seen = new StringBuilder();
        trimmed(Normalizer.normalize(header, Form.NFC))
                .codePoints()
                .filter(character -> Character.getType(character) != Character.FORMAT)
                .map(character -> isUnseen(character) || !isShown(character) ? ' ' : character)
                .limit(most + 1L)
                .forEach(seen::appendCodePoint);
        int length = seen.codePointCount(0, seen.length());
        return length > most ? seen.substring(0, seen.offsetByCodePoints(0, most)) + "…" : seen.toString();
    }

    public static boolean isUnseen(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT
                || character == BRAILLE_BLANK;
    }

    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) <= ' ' || text.charAt(at) >= 0x7f) {
                return false;
            }
        }
        return true;
    }
}
