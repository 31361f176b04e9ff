package vn.vuonlen.kit.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.kit.jobs.Reject.Severity;
import vn.vuonlen.kit.text.PlainCell;

/** All rejects of a job of one severity as CSV (RFC 4180), read from the database in batches. */
record RejectsCsv(JobQueries jobs, UUID job, Severity severity) implements StreamingOutput {

    private static final int BATCH = 1_000;

    @Override
    public void write(OutputStream body) throws IOException {
        var csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(body, UTF_8));
        csv.writeRecord("row", "column", "code", "vi", "en");
        long row = 0;
        int ordinal = 0;
        List<RejectView> batch;
        do {
            batch = jobs.rejects(job, severity, row, ordinal, BATCH);
            for (var reject : batch) {
                write(csv, reject);
                row = reject.row();
                ordinal = reject.ordinal();
            }
        } while (batch.size() == BATCH);
        // Not closed: the response's stream is not ours.
        csv.flush();
    }

    private static void write(CsvWriter csv, RejectView reject) {
        csv.writeRecord(
                Long.toString(reject.row()),
                reject.column() == null ? "" : PlainCell.of(reject.column()),
                PlainCell.of(reject.code()),
                PlainCell.of(reject.messages().vi()),
                PlainCell.of(reject.messages().en()));
    }
}
