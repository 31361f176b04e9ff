package vn.vuonlen.household.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import vn.vuonlen.household.workbook.Look;
import vn.vuonlen.kit.documents.CellStyle;
import vn.vuonlen.kit.documents.SheetWriter;
import vn.vuonlen.kit.documents.WorkbookWriter;

/** A sheet with a header that stays in view. What is text is a cell of text, whatever it begins with. */
final class SheetRowWriter<T> implements RowWriter<T> {

    private static final int WIDTH = 22;

    private final List<ExportColumn<T>> columns;
    private final Locale language;
    private final WorkbookWriter workbook;
    private final SheetWriter sheet;
    private int row;

    SheetRowWriter(ExportTable<T> table, Locale language, OutputStream out) {
        this.columns = table.columns();
        this.language = language;
        this.workbook = new WorkbookWriter(out);
        this.sheet = workbook.sheet(table.sheet().in(language));
        for (int column = 0; column < columns.size(); column++) {
            sheet.column(column, WIDTH);
        }
        sheet.freezeBelow(0);
    }

    private void header() throws IOException {
        for (int column = 0; column < columns.size(); column++) {
            sheet.text(row, column, columns.get(column).heading().in(language), Look.HEADER.style());
        }
        endRow();
    }

    @Override
    public void write(T values) throws IOException {
        if (row == 0) {
            header();
        }
        for (int column = 0; column < columns.size(); column++) {
            var value = columns.get(column).value().apply(values);
            if (value != null) {
                sheet.value(row, column, value, CellStyle.PLAIN);
            }
        }
        endRow();
    }

    private void endRow() throws IOException {
        row++;
        sheet.endRow();
    }

    @Override
    public void finish() throws IOException {
        if (row == 0) {
            header();
        }
        sheet.finish();
        workbook.finish();
    }
}
