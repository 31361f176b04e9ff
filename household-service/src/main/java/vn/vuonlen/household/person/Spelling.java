package vn.vuonlen.household.person;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese as it is typed: composed or decomposed, with marks or without. */
public final class Spelling {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Spelling() {}

    /** The stored form: composed (NFC), one space between words. Null and blank become null. */
    public static String normalize(String text) {
        if (text == null) {
            return null;
        }
        var normalized = SPACES.matcher(Normalizer.normalize(text, Form.NFC))
                .replaceAll(" ")
                .strip();
        return normalized.isEmpty() ? null : normalized;
    }

    /** The searched form: lower case without marks. Decomposition does not turn đ, a letter of its own, into d. */
    public static String withoutMarks(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
    }
}
