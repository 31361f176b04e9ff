package vn.vuonlen.household.workbook;

import static java.util.Objects.requireNonNull;

/**
 * A cell that is not empty: its column, the first is 0, and its text as a CSV file would have it, whatever the workbook
 * shows: a day as {@code 2018-10-15}, a number in plain digits, a flag as {@code true}.
 */
public record SheetCell(int column, Kind kind, String text) {

    public enum Kind {
        TEXT,
        NUMBER,
        DAY,
        FLAG,
        /** What a spreadsheet shows where it can say nothing else, such as {@code #REF!}. */
        ERROR,
        /** Its text is what the formula gave when the workbook was saved, which may be long ago. */
        FORMULA,
        /** A number with more digits than a spreadsheet keeps: the last ones are not those that were typed. */
        INEXACT
    }

    public SheetCell {
        requireNonNull(kind);
        requireNonNull(text);
    }
}
