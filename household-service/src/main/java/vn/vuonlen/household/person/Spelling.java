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

    /** As it is kept: composed (NFC), one space between words. Null and blank are both null. */
    public static String tidy(String text) {
        if (text == null) {
            return null;
        }
        var tidy = SPACES.matcher(Normalizer.normalize(text, Form.NFC))
                .replaceAll(" ")
                .strip();
        return tidy.isEmpty() ? null : tidy;
    }

    /** As it is searched: small letters without marks; đ is a letter of its own, so no decomposition yields its d. */
    public static String plain(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
    }
}
