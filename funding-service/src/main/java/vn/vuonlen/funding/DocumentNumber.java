package vn.vuonlen.funding;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/** The number of a decision or treasury document as it was typed. Which are the same decides SQL: folded_number. */
public final class DocumentNumber {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private DocumentNumber() {}

    /** As it is stored: composed (NFC), without invisible characters, one space between words. Null stays null. */
    public static String normalize(String text) {
        if (text == null) {
            return null;
        }
        var visible = INVISIBLE.matcher(Normalizer.normalize(text, Form.NFC)).replaceAll("");
        return SPACES.matcher(visible).replaceAll(" ").strip();
    }
}
