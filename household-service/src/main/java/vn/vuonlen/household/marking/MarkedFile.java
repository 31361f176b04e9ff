package vn.vuonlen.household.marking;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.UUID;
import vn.vuonlen.household.rows.RowFields;
import vn.vuonlen.household.rows.WorkbookRows;
import vn.vuonlen.household.workbook.OfficeWorkbook;
import vn.vuonlen.kit.documents.WorkbookWriter;
import vn.vuonlen.kit.jobs.EndedJobInputs;
import vn.vuonlen.kit.jobs.Reject.Severity;

/** A workbook on its way back, read and written row by row: it may be as long as it was when it came. */
record MarkedFile(EndedJobInputs inputs, UUID job, RowFields fields, Locale language) {

    void write(OutputStream out) throws IOException {
        try (var workbook = OfficeWorkbook.open(inputs.open(job));
                var rows = workbook.rows()) {
            var writer = new WorkbookWriter(out);
            var sheet = writer.sheet(workbook.sheetName());
            var marked = new MarkedSheet(sheet, places(workbook), language);
            var refusals = new RejectsByRow(inputs, job, Severity.REJECT);
            var warnings = new RejectsByRow(inputs, job, Severity.WARNING);
            for (var row = rows.next(); row != null; row = rows.next()) {
                marked.write(row, refusals.of(row.number()), warnings.of(row.number()));
            }
            sheet.finish();
            writer.finish();
        }
    }

    private MarkedPlaces places(OfficeWorkbook workbook) throws IOException {
        try (var header = workbook.rows();
                var all = workbook.rows()) {
            return MarkedPlaces.of(new WorkbookRows(header, fields), all);
        }
    }
}
