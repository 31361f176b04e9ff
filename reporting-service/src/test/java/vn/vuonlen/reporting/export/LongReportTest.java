package vn.vuonlen.reporting.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vuonlen.kit.documents.PdfRenderer;

/** As many rows as the province of the demo has households, which a writer that held them would need 100 MB for. */
class LongReportTest {

    private static final int ROWS = 127_667;
    private static final long MOST_HELD = 24L * 1024 * 1024;

    /** Measures what is alive while the rows are asked for. */
    private static final class Rows extends AbstractList<List<Object>> {
        private final AtomicLong most = new AtomicLong();

        @Override
        public List<Object> get(int row) {
            if (row % 30_000 == 29_999) {
                most.accumulateAndGet(alive(), Math::max);
            }
            return List.of(
                    Integer.toString(1_000_000 + row).substring(1),
                    "Hộ số " + row,
                    2018,
                    (long) row,
                    BigDecimal.valueOf(row, 2));
        }

        @Override
        public int size() {
            return ROWS;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX"})
    void aLongReportIsWrittenRowByRow(FileFormat format) throws IOException {
        var rows = new Rows();
        var report = new PreparedReport(List.of("areaCode", "areaName", "year", "poor", "poorRate"), rows);
        long before = alive();

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
        long held = rows.most.get() - before;
        assertTrue(held < MOST_HELD, held + " bytes were held");
        assertEquals(ROWS, report.rows().size());
    }

    private static long alive() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
