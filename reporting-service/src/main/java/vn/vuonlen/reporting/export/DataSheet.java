package vn.vuonlen.reporting.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import vn.vuonlen.kit.documents.CellStyle;
import vn.vuonlen.kit.documents.SheetWriter;

/** All columns of a report with the names and the values of the API, for whoever calculates with them. */
record DataSheet(Tabular report, SheetWriter sheet) {

    static final String NAME = "data";

    private static final CellStyle HEAD = CellStyle.PLAIN.bold();
    private static final CellStyle DECIMALS = CellStyle.PLAIN.format("0.00");
    private static final double WIDTH = 16;

    void write() throws IOException {
        List<String> columns = report.columns();
        for (int column = 0; column < columns.size(); column++) {
            sheet.column(column, WIDTH);
        }
        sheet.freezeBelow(0);
        sheet.print(true, 0, 0);
        for (int column = 0; column < columns.size(); column++) {
            sheet.text(0, column, columns.get(column), HEAD);
        }
        sheet.endRow();
        int row = 1;
        for (List<Object> cells : report.rows()) {
            for (int column = 0; column < cells.size(); column++) {
                sheet.value(row, column, cells.get(column), style(cells.get(column)));
            }
            row++;
            sheet.endRow();
        }
        sheet.finish();
    }

    private static CellStyle style(Object value) {
        return value instanceof BigDecimal number && number.scale() == 2 ? DECIMALS : CellStyle.PLAIN;
    }
}
