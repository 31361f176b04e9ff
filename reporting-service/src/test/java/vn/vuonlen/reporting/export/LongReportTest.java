package vn.vuonlen.reporting.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vuonlen.kit.documents.PdfRenderer;

/** As many rows as the province of the demo has households, which a writer that held them would need 100 MB for. */
class LongReportTest {

    private static final int ROWS = 127_667;
    private static final long MOST_HELD = 24L * 1024 * 1024;

    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX"})
    void aLongReportIsWrittenRowByRow(FileFormat format) throws IOException {
        var rows = new LongRows(ROWS, true);
        var report = new PreparedReport(LongRows.COLUMNS, rows);

        var file = new ReportFiles(new PdfRenderer())
                .write(report, new FileForm(format, FileLanguage.VI, CsvDialect.PLAIN));

        var size = new AtomicLong();
        file.writeTo(new OutputStream() {
            @Override
            public void write(int one) {
                size.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                size.addAndGet(length);
            }
        });
        assertTrue(size.get() > 1_000_000, size::toString);
        assertTrue(rows.held() < MOST_HELD, rows.held() + " bytes were held");
        assertEquals(ROWS, report.rows().size());
    }
}
