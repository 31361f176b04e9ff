package vn.vuonlen.kit.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** The spelling in which names, codes and numbers of papers are stored, however they were typed. */
public final class Spelling {

    private static final int FULL_WIDTH_FROM = 0xff01;
    private static final int FULL_WIDTH_TO = 0xff5e;

    private Spelling() {}

    /**
     * Composed (NFC), in letters and signs of usual width, without unseen characters, one blank between words, and with
     * Đ instead of what looks like it. Letters of other scripts become the Latin ones that they look like, if the text
     * is then wholly Latin. Null and blank become null.
     */
    public static String normalize(String text) {
        if (text == null) {
            return null;
        }
        var apart = visible(Normalizer.normalize(text, Form.NFD));
        var latin = new StringBuilder(apart.length());
        apart.codePoints().map(LookAlikes::latin).forEach(latin::appendCodePoint);
        var spelled = isLatin(latin) ? latin : apart;
        return spelled.isEmpty() ? null : Normalizer.normalize(spelled, Form.NFC);
    }

    /** Of a code: also without blanks, and with the digits and the hyphen of a keyboard. */
    public static String code(String text) {
        var normalized = normalize(text);
        if (normalized == null || normalized.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            return normalized;
        }
        var code = new StringBuilder(normalized.length());
        normalized.codePoints().filter(c -> c != ' ').map(Spelling::usual).forEach(code::appendCodePoint);
        return code.toString();
    }

    private static int usual(int character) {
        int digit = Character.digit(character, 10);
        return digit >= 0 ? '0' + digit : Character.isLetter(character) ? character : LookAlikes.usual(character);
    }

    private static StringBuilder visible(String text) {
        var visible = new StringBuilder(text.length());
        text.codePoints().filter(c -> !Unseen.is(c)).map(Spelling::usualWidth).forEach(c -> {
            if (c != ' ' || !visible.isEmpty() && visible.charAt(visible.length() - 1) != ' ') {
                visible.appendCodePoint(c);
            }
        });
        if (!visible.isEmpty() && visible.charAt(visible.length() - 1) == ' ') {
            visible.setLength(visible.length() - 1);
        }
        return visible;
    }

    private static int usualWidth(int character) {
        if (Unseen.isBlank(character)) {
            return ' ';
        }
        return character >= FULL_WIDTH_FROM && character <= FULL_WIDTH_TO
                ? character - FULL_WIDTH_FROM + '!'
                : character;
    }

    private static boolean isLatin(CharSequence text) {
        return text.codePoints()
                .allMatch(
                        c -> !Character.isLetter(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }
}
