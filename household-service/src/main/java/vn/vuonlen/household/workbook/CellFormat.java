package vn.vuonlen.household.workbook;

import java.util.Set;
import java.util.regex.Pattern;

/** How a number is shown: as a day, with zeros in front up to so many digits, or as it is. */
record CellFormat(boolean day, int digits) {

    static final CellFormat GENERAL = new CellFormat(false, 0);
    private static final CellFormat DAY = new CellFormat(true, 0);

    /** Those of all languages, and those of the languages of East Asia, which have numbers of their own. */
    private static final Set<Integer> BUILT_IN_DAYS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    /** Colours, languages and conditions, quoted text, and single characters that are shown as they are. */
    private static final Pattern SHOWN_AS_IT_IS = Pattern.compile("\\[[^\\]]*\\]|\"[^\"]*\"|[\\\\_*].");

    /** Excel's own limit; the pattern above takes time with the square of it. */
    private static final int LONGEST = 255;

    private static final Pattern ZEROS = Pattern.compile("0{2,15}");

    static CellFormat builtIn(int id) {
        return BUILT_IN_DAYS.contains(id) ? DAY : GENERAL;
    }

    static CellFormat of(String code) {
        if (code.length() > LONGEST) {
            throw WorkbookXml.broken();
        }
        var shown = SHOWN_AS_IT_IS.matcher(code).replaceAll("").split(";", 2)[0];
        if (ZEROS.matcher(shown).matches()) {
            return new CellFormat(false, shown.length());
        }
        return shown.chars().anyMatch(one -> "yYdD".indexOf(one) >= 0) ? DAY : GENERAL;
    }
}
