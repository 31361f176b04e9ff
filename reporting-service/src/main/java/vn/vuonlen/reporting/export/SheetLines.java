package vn.vuonlen.reporting.export;

import java.io.IOException;
import vn.vuonlen.kit.documents.CellStyle;
import vn.vuonlen.kit.documents.SheetWriter;

/** Writes texts across several columns, line after line. */
final class SheetLines {

    private static final double POINTS_OF_LINE = 15;
    private static final int SPACE_AROUND = 3;

    private final SheetWriter sheet;
    private final SheetWidths widths;
    private int row;

    SheetLines(SheetWriter sheet, SheetWidths widths) {
        this.sheet = sheet;
        this.widths = widths;
    }

    /** The one that is being written. */
    int row() {
        return row;
    }

    /** Across all columns, and as high as the text needs. */
    void across(String text, CellStyle style) throws IOException {
        part(0, widths.columns() - 1, text, style);
        sheet.height(row, SPACE_AROUND + POINTS_OF_LINE * widths.lines(text, 0, widths.columns() - 1));
        end();
    }

    void part(int from, int to, String text, CellStyle style) {
        sheet.merge(row, from, row, to, style);
        sheet.text(row, from, text, style);
    }

    /** One line is the height of a row that is told none, of which nothing is kept. */
    void height(int lines) {
        if (lines > 1) {
            sheet.height(row, POINTS_OF_LINE * lines);
        }
    }

    void end() throws IOException {
        row++;
        sheet.endRow();
    }
}
