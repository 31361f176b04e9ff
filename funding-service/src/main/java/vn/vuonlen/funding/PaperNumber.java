package vn.vuonlen.funding;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/** The number of a paper as somebody typed it. Which numbers are the same, SQL decides: folded_number. */
public final class PaperNumber {

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private PaperNumber() {}

    /** As it is kept: composed (NFC), without what nobody sees, one space between words. Null stays null. */
    public static String tidy(String text) {
        if (text == null) {
            return null;
        }
        var seen = UNSEEN.matcher(Normalizer.normalize(text, Form.NFC)).replaceAll("");
        return SPACES.matcher(seen).replaceAll(" ").strip();
    }
}
