package vn.vuonlen.household.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import vn.vuonlen.household.importing.ImportOrder.Format;
import vn.vuonlen.household.rows.CsvRows;
import vn.vuonlen.household.rows.JsonRows;
import vn.vuonlen.household.rows.Lines;
import vn.vuonlen.household.rows.RowFormat;
import vn.vuonlen.household.rows.RowKind;
import vn.vuonlen.household.rows.WorkbookRows;
import vn.vuonlen.household.workbook.OfficeWorkbook;

/** The file of a job, whose rows may be read more than once. */
final class ImportFile implements AutoCloseable {

    private final Supplier<InputStream> bytes;
    private final Format format;

    /** Null of any other format: a workbook is unpacked once for all readings. */
    private final OfficeWorkbook workbook;

    private ImportFile(Supplier<InputStream> bytes, Format format, OfficeWorkbook workbook) {
        this.bytes = bytes;
        this.format = format;
        this.workbook = workbook;
    }

    static ImportFile open(Supplier<InputStream> bytes, Format format) throws IOException {
        return new ImportFile(bytes, format, format == Format.XLSX ? OfficeWorkbook.open(bytes.get()) : null);
    }

    /** From the first row on. */
    RowFormat rows(RowKind kind) throws IOException {
        if (workbook != null) {
            return new WorkbookRows(workbook.rows(), kind.csv());
        }
        var file = new BufferedInputStream(bytes.get(), FileSignature.LENGTH);
        var actual = FileSignature.format(format, file);
        var lines = new Lines(file);
        return actual == Format.CSV ? new CsvRows(lines, kind.csv()) : new JsonRows(lines, kind.json());
    }

    @Override
    public void close() throws IOException {
        if (workbook != null) {
            workbook.close();
        }
    }
}
