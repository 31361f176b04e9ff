package vn.vuonlen.household.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.Locale;
import vn.vuonlen.kit.text.PlainCell;

/** RFC 4180 in UTF-8, with a header. */
final class CsvRowWriter<T> implements RowWriter<T> {

    private final List<ExportColumn<T>> columns;
    private final CsvWriter csv;

    CsvRowWriter(ExportTable<T> table, Locale language, OutputStream out) {
        this.columns = table.columns();
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(new OutputStreamWriter(out, UTF_8));
        csv.writeRecord(
                columns.stream().map(column -> column.heading().in(language)).toList());
    }

    @Override
    public void write(T row) {
        csv.writeRecord(
                columns.stream().map(column -> cell(column.value().apply(row))).toList());
    }

    private static String cell(Object value) {
        return value == null ? "" : PlainCell.of(value.toString());
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }
}
