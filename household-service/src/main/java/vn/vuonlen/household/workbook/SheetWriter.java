package vn.vuonlen.household.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Writes a sheet row by row; those behind are on their way already. Rows and columns are counted from 0. */
public final class SheetWriter {

    /** What a cell looks like. */
    public enum Look {
        PLAIN,
        HEADER,
        FAULTY,
        DOUBTFUL,
        REASON
    }

    private static final String DAY_FORMAT = "yyyy-mm-dd";
    private static final String TEXT_FORMAT = "@";
    private static final int ROWS_IN_MEMORY = 500;

    /** Earlier days are other ones in a spreadsheet, which has a day too many in 1900. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final Worksheet sheet;
    private int unwritten;

    SheetWriter(Worksheet sheet) {
        this.sheet = sheet;
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
        sheet.freezePane(0, row + 1);
    }

    /** The same value in the same column. */
    public void cell(int row, SheetCell cell, Look look) {
        var day = cell.kind() == SheetCell.Kind.DAY ? day(cell.text()) : null;
        if (day != null) {
            sheet.value(row, cell.column(), day);
        } else if (cell.kind() == SheetCell.Kind.NUMBER && !hasZerosInFront(cell.text())) {
            sheet.value(row, cell.column(), new BigDecimal(cell.text()));
        } else if (cell.kind() == SheetCell.Kind.FLAG) {
            sheet.value(row, cell.column(), Boolean.valueOf(cell.text()));
        } else {
            sheet.inlineString(row, cell.column(), EscapedText.escaped(cell.text()));
        }
        style(row, cell.column(), look, day == null ? null : DAY_FORMAT);
    }

    public void text(int row, int column, String text, Look look) {
        sheet.inlineString(row, column, EscapedText.escaped(text));
        style(row, column, look, null);
    }

    /** A cell that is empty, and should not be. */
    public void empty(int row, int column, Look look) {
        style(row, column, look, null);
    }

    /** Nothing is added to the row any more. */
    public void endRow() throws IOException {
        if (++unwritten == ROWS_IN_MEMORY) {
            sheet.flush();
            unwritten = 0;
        }
    }

    public void finish() throws IOException {
        sheet.finish();
    }

    private void style(int row, int column, Look look, String format) {
        if (look == Look.PLAIN && format == null) {
            return;
        }
        var style = sheet.style(row, column);
        if (format != null) {
            style.format(format);
        }
        look(style, look).set();
    }

    private static StyleSetter look(StyleSetter style, Look look) {
        return switch (look) {
            case PLAIN -> style;
            case HEADER -> style.bold().fillColor("FFDDEBF7").wrapText(true).verticalAlignment("top");
            case FAULTY -> style.fillColor("FFFFC7CE");
            case DOUBTFUL -> style.fillColor("FFFFEB9C");
            case REASON -> style.fontColor("FF9C0006").wrapText(true).verticalAlignment("top");
        };
    }

    /** Null if there is no such day, a spreadsheet has another one, or the cell has a time as well. */
    private static LocalDate day(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            return day.isBefore(FIRST_DAY) ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static boolean hasZerosInFront(String number) {
        return number.length() > 1 && number.startsWith("0") && !number.startsWith("0.");
    }
}
