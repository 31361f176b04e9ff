package vn.vuonlen.reporting.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;

/** A report as CSV in UTF-8, row by row. */
record CsvTable(CsvDialect dialect, FileLanguage language) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    static final CsvTable PLAIN = new CsvTable(CsvDialect.PLAIN, FileLanguage.VI);

    /** The stream is not closed. */
    void write(Tabular report, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, UTF_8);
        if (dialect.mark()) {
            text.write(BYTE_ORDER_MARK);
        }
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(dialect.delimiter())
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        csv.writeRecord(dialect.words() ? headings(report) : report.columns());
        for (List<Object> row : report.rows()) {
            csv.writeRecord(row.stream().map(dialect::cell).toList());
        }
        csv.flush();
    }

    private List<String> headings(Tabular report) {
        return report.columns().stream()
                .map(column -> String.join(" – ", Headings.levels(Headings.column(report.slug(), column), language)))
                .toList();
    }
}
