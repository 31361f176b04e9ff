package vn.vuonlen.kit.documents;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/** Writes a sheet row by row; those behind are on their way already. Rows and columns are counted from 0. */
public final class SheetWriter {

    private static final String DAY_FORMAT = "yyyy-mm-dd";
    private static final String TEXT_FORMAT = "@";
    private static final int MOST_DIGITS = 15;
    private static final int ROWS_IN_MEMORY = 500;

    /** Earlier days are other ones in a spreadsheet, which has a day too many in 1900. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final Worksheet sheet;
    private final StyledColumns styles;
    private int unwritten;

    SheetWriter(Worksheet sheet) {
        this.sheet = sheet;
        this.styles = new StyledColumns(sheet);
    }

    /** Before the first row is written. */
    public void column(int column, double width) {
        sheet.width(column, width);
    }

    /** What is typed into the column stays as it was typed. Before the first row is written. */
    public void textColumn(int column) {
        sheet.style(column).format(TEXT_FORMAT).set();
    }

    /** Days that are typed into the column are shown so. Before the first row is written. */
    public void dayColumn(int column) {
        sheet.style(column).format(DAY_FORMAT).set();
    }

    /** Keeps the rows up to this one in view. Before the first row is written. */
    public void freezeBelow(int row) {
        freeze(row, -1);
    }

    /** Keeps the rows and the columns up to these in view. Before the first row is written. */
    public void freeze(int row, int column) {
        sheet.freezePane(column + 1, row + 1);
    }

    /** A4, all columns on one page, the rows of the head repeated on each, and each with its number. */
    public void print(boolean landscape, int headFrom, int headTo) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(landscape ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(headFrom, headTo);
        sheet.footer("&P/&N", Position.CENTER);
    }

    public void height(int row, double points) {
        sheet.rowHeight(row, points);
    }

    /** One cell of several: the style is that of each, so that a frame is around all of them. */
    public void merge(int top, int left, int bottom, int right, CellStyle style) {
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                empty(row, column, style);
            }
        }
        if (top < bottom || left < right) {
            sheet.range(top, left, bottom, right).merge();
        }
    }

    /** A text, whatever it begins with, is no formula: that would be another kind of cell. */
    public void text(int row, int column, String text, CellStyle style) {
        sheet.inlineString(row, column, EscapedText.escaped(text));
        empty(row, column, style);
    }

    /** As text if it has more digits than a spreadsheet keeps, which would change the last of them. */
    public void number(int row, int column, Number number, CellStyle style) {
        if (isExact(number)) {
            sheet.value(row, column, number);
            empty(row, column, style);
        } else {
            text(row, column, number.toString(), style);
        }
    }

    /** As text if a spreadsheet has no such day. */
    public void day(int row, int column, LocalDate day, CellStyle style) {
        if (day.isBefore(FIRST_DAY)) {
            text(row, column, day.toString(), style);
        } else {
            sheet.value(row, column, day);
            empty(row, column, style.format(DAY_FORMAT));
        }
    }

    public void flag(int row, int column, boolean flag, CellStyle style) {
        sheet.value(row, column, flag);
        empty(row, column, style);
    }

    /** By its type: a number, a day, a flag, or else its text; null is an empty cell. */
    public void value(int row, int column, Object value, CellStyle style) {
        switch (value) {
            case null -> empty(row, column, style);
            case Number number -> number(row, column, number, style);
            case LocalDate day -> day(row, column, day, style);
            case Boolean flag -> flag(row, column, flag, style);
            default -> text(row, column, value.toString(), style);
        }
    }

    private static boolean isExact(Number number) {
        return number instanceof Integer || new BigDecimal(number.toString()).precision() <= MOST_DIGITS;
    }

    /** A cell without a value. */
    public void empty(int row, int column, CellStyle style) {
        if (style != CellStyle.PLAIN) {
            styles.add(row, column, style);
        }
    }

    /** Nothing is added to the row any more. */
    public void endRow() throws IOException {
        if (++unwritten == ROWS_IN_MEMORY) {
            styles.set();
            sheet.flush();
            unwritten = 0;
        }
    }

    public void finish() throws IOException {
        styles.set();
        sheet.finish();
    }
}
