package vn.vuonlen.household.rows.cells;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Set;

/**
 * Yes and no as forms and spreadsheets write them. The accents count unless there are none: “Dũng” is a name, and no
 * “đúng”.
 */
public final class FlagWords {

    private static final Set<String> YES =
            Set.of("true", "1", "x", "yes", "y", "có", "co", "đúng", "dung", "t", "c", "✓", "✔", "☑", "√");

    private static final Set<String> NO =
            Set.of("false", "0", "no", "n", "không", "khong", "sai", "f", "k", "☐", "✗", "✘");

    private FlagWords() {}

    /** Null if it is neither. */
    public static Boolean read(String cell) {
        var word = Normalizer.normalize(cell, Form.NFC).toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Boolean.TRUE : NO.contains(word) ? Boolean.FALSE : null;
    }
}
