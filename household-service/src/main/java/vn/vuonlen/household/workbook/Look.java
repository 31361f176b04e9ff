package vn.vuonlen.household.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import vn.vuonlen.kit.documents.CellStyle;
import vn.vuonlen.kit.documents.SheetWriter;

/** What a cell looks like in the workbooks of an import. */
public enum Look {
    PLAIN(CellStyle.PLAIN),
    HEADER(CellStyle.PLAIN.bold().filled("FFDDEBF7").wrapped()),
    FAULTY(CellStyle.PLAIN.filled("FFFFC7CE")),
    DOUBTFUL(CellStyle.PLAIN.filled("FFFFEB9C")),
    REASON(CellStyle.PLAIN.coloured("FF9C0006").wrapped());

    private final CellStyle style;

    Look(CellStyle style) {
        this.style = style;
    }

    public CellStyle style() {
        return style;
    }

    /** The same value in the same column. */
    public void write(SheetWriter sheet, int row, SheetCell cell) {
        sheet.value(row, cell.column(), value(cell), style);
    }

    private static Object value(SheetCell cell) {
        return switch (cell.kind()) {
            case DAY -> day(cell.text());
            case NUMBER -> hasZerosInFront(cell.text()) ? cell.text() : new BigDecimal(cell.text());
            case FLAG -> Boolean.valueOf(cell.text());
            default -> cell.text();
        };
    }

    /** Its text if there is no such day, or the cell has a time as well. */
    private static Object day(String text) {
        try {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(text) : text;
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    private static boolean hasZerosInFront(String number) {
        return number.length() > 1 && number.startsWith("0") && !number.startsWith("0.");
    }
}
