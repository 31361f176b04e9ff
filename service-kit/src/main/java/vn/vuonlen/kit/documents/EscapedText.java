package vn.vuonlen.kit.documents;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that XML cannot hold stand in a workbook as {@code _x000D_}, and what looks so as {@code _x005F_x000D_}. */
public final class EscapedText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** XML has no control characters but three, and reads a carriage return as the end of a line. */
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F]");

    private EscapedText() {}

    public static String plain(CharSequence text) {
        if (text.toString().indexOf("_x") < 0) {
            return text.toString();
        }
        return ESCAPED.matcher(text).replaceAll(EscapedText::character);
    }

    /** So that a text which looks escaped stays as it is. */
    static String escaped(String text) {
        var unmistakable = text.contains("_x") ? ESCAPED.matcher(text).replaceAll("_x005F$0") : text;
        // Nearly every text has none, and a matcher takes as long as the rest of the cell.
        return !hasControl(unmistakable)
                ? unmistakable
                : NOT_IN_XML
                        .matcher(unmistakable)
                        .replaceAll(
                                found -> "_x%04X_".formatted((int) found.group().charAt(0)));
    }

    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ') {
                return true;
            }
        }
        return false;
    }

    private static String character(MatchResult escaped) {
        char one = (char) Integer.parseInt(escaped.group(1), 16);
        return Matcher.quoteReplacement(String.valueOf(one));
    }
}
