package vn.vuonlen.kit.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.function.IntPredicate;

/**
 * What counts as the same text, however it was typed: composed or not, with marks or without, in capitals, in full
 * width, with unseen characters or with letters that look alike. The only folding of the suite: SQL compares columns
 * that were folded here, and does not fold.
 */
public final class Folding {

    private Folding() {}

    /** For searching: small letters without marks, one blank between words. */
    public static String search(String text) {
        return fold(text, character -> true);
    }

    /** For comparing names, codes, headers and numbers of papers: only the letters and digits count. */
    public static String key(String text) {
        return fold(text, Character::isLetterOrDigit);
    }

    private static String fold(String text, IntPredicate counts) {
        var folded = new StringBuilder(text.length());
        // The acute accent as a character of its own is typed for an apostrophe, and decomposes into a blank.
        Normalizer.normalize(text.replace('´', '\''), Form.NFKD)
                .codePoints()
                .filter(character -> !Unseen.isMark(character) && !Unseen.is(character))
                .map(Folding::plain)
                .filter(counts)
                .filter(character -> character != ' ' || !folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ')
                .forEach(folded::appendCodePoint);
        return folded.toString().stripTrailing();
    }

    private static int plain(int character) {
        if (Unseen.isBlank(character)) {
            return ' ';
        }
        int digit = Character.digit(character, 10);
        if (digit >= 0) {
            return '0' + digit;
        }
        int small = LookAlikes.usual(Character.toLowerCase(LookAlikes.usual(character)));
        return small == 'đ' ? 'd' : small;
    }
}
