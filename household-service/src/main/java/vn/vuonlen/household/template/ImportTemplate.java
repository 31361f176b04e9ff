package vn.vuonlen.household.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import vn.vuonlen.household.importing.ImportOrder.Kind;
import vn.vuonlen.household.rows.FieldType;
import vn.vuonlen.household.workbook.Look;
import vn.vuonlen.kit.documents.SheetWriter;
import vn.vuonlen.kit.documents.WorkbookWriter;

/** A workbook with a header for rows of one kind, and notes on how to fill it in. */
record ImportTemplate(Kind kind, Locale language) {

    private static final int WIDTH = 22;

    void write(OutputStream out) throws IOException {
        var workbook = new WorkbookWriter(out);
        header(workbook.sheet(TemplateText.sheet(kind).in(language)));
        new TemplateNotes(workbook.sheet(TemplateText.NOTES.in(language)), language).write(kind);
        workbook.finish();
    }

    private void header(SheetWriter sheet) throws IOException {
        var fields = kind.table().all();
        for (int column = 0; column < fields.size(); column++) {
            format(sheet, column, fields.get(column).type());
            sheet.column(column, WIDTH);
        }
        sheet.freezeBelow(0);
        for (int column = 0; column < fields.size(); column++) {
            sheet.text(0, column, TemplateText.header(fields.get(column), language), Look.HEADER.style());
        }
        sheet.endRow();
        sheet.finish();
    }

    /** A code that a spreadsheet takes for a number loses its zeros; a day that it takes for text is no day. */
    private static void format(SheetWriter sheet, int column, FieldType type) {
        switch (type) {
            case TEXT, CODE, ID, REFERENCE, CODES, FLAG -> sheet.textColumn(column);
            case DATE -> sheet.dayColumn(column);
            case INTEGER, ROWS -> {
                // As a spreadsheet shows numbers by itself.
            }
        }
    }
}
