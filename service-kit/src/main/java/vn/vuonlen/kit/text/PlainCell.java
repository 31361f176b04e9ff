package vn.vuonlen.kit.text;

/** The text of a cell of a CSV file, which a spreadsheet takes for nothing but text. */
public final class PlainCell {

    /** The first characters of what a spreadsheet takes for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private PlainCell() {}

    /** Behind an apostrophe, a spreadsheet takes a formula for text. */
    public static String of(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
