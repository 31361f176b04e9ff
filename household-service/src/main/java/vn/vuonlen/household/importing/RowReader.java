package vn.vuonlen.household.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.household.importing.ImportOrder.Format;
import vn.vuonlen.household.rows.CsvRows;
import vn.vuonlen.household.rows.ImportProblem;
import vn.vuonlen.household.rows.JsonRows;
import vn.vuonlen.household.rows.Lines;
import vn.vuonlen.household.rows.Row;
import vn.vuonlen.household.rows.RowBatch;
import vn.vuonlen.household.rows.RowFormat;
import vn.vuonlen.household.rows.RowKind;
import vn.vuonlen.household.rows.RowRefused;
import vn.vuonlen.kit.jobs.Reject;
import vn.vuonlen.kit.problem.Problem;

/** Reads a file chunk by chunk. Rows count from 1; neither the header nor a blank line is one. */
final class RowReader {

    private static final int ROWS = 10_000;
    private static final int BYTES = 8 * 1024 * 1024;

    private final Lines lines;
    private final RowKind kind;
    private final RowFormat format;
    private long number;

    /** A row that did not fit the batch before. */
    private Row deferred;

    private RowBatch batch;
    private List<Reject> rejects;
    private long refused;

    RowReader(Lines lines, RowKind kind, Format format) throws IOException {
        this.lines = lines;
        this.kind = kind;
        this.format = format == Format.CSV ? csv() : new JsonRows(kind.json());
    }

    /** Skips the rows that earlier attempts have committed. */
    void skip(long rows) throws IOException {
        while (number < rows && lines.next()) {
            number++;
        }
    }

    /** The next chunk, or null at the end. */
    Chunk next() throws IOException {
        batch = kind.batch();
        rejects = new ArrayList<>();
        refused = 0;
        boolean more = true;
        for (long bytes = 0; more && batch.size() < ROWS && refused < ROWS && bytes < BYTES; ) {
            more = deferred != null || advance();
            if (more && !addRow()) {
                return new Chunk(batch, rejects, number - 1);
            }
            bytes += lines.length();
        }
        return batch.size() == 0 && refused == 0 ? null : new Chunk(batch, rejects, number);
    }

    private boolean advance() throws IOException {
        if (!lines.next()) {
            return false;
        }
        number++;
        return true;
    }

    /** False if the row is deferred to the next chunk. */
    private boolean addRow() {
        int before = rejects.size();
        try {
            var row = deferred == null ? read() : deferred;
            deferred = null;
            if (!batch.add(number, row, rejects)) {
                deferred = row;
                return false;
            }
        } catch (RowRefused e) {
            rejects.add(e.at(number));
        }
        refused += rejects.size() > before ? 1 : 0;
        return true;
    }

    private Row read() throws RowRefused {
        if (lines.tooLong()) {
            throw RowRefused.of(ImportProblem.ROW_TOO_LONG, null, Lines.LONGEST);
        }
        return format.read(lines.bytes(), lines.start(), lines.length());
    }

    private CsvRows csv() throws IOException {
        try {
            if (!lines.next() || lines.tooLong()) {
                throw Problem.of(ImportProblem.NO_HEADER);
            }
            return new CsvRows(kind.csv(), lines.bytes(), lines.start(), lines.length());
        } catch (RowRefused e) {
            throw e.asProblem();
        }
    }
}
