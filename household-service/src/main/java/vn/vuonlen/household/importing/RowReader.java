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

/** Reads a file portion by portion. Rows count from 1; neither the header nor a blank line is one. */
final class RowReader {

    private static final int ROWS = 10_000;
    private static final int BYTES = 8 * 1024 * 1024;

    private final Lines lines;
    private final RowKind kind;
    private final RowFormat format;
    private long number;
    /** A row that did not fit the batch before. */
    private Row waiting;

    private RowBatch batch;
    private List<Reject> rejects;
    private long refused;

    RowReader(Lines lines, RowKind kind, Format format) throws IOException {
        this.lines = lines;
        this.kind = kind;
        this.format = format == Format.CSV ? csv() : new JsonRows(kind.json());
    }

    /** Passes over rows that an earlier attempt has done. */
    void skip(long rows) throws IOException {
        while (number < rows && lines.next()) {
            number++;
        }
    }

    /** The next portion, or null at the end. */
    Chunk next() throws IOException {
        batch = kind.batch();
        rejects = new ArrayList<>();
        refused = 0;
        boolean more = true;
        for (long bytes = 0; more && batch.size() < ROWS && refused < ROWS && bytes < BYTES; ) {
            more = waiting != null || advance();
            if (more && !offer()) {
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

    /** False if the row waits for the next portion. */
    private boolean offer() {
        int before = rejects.size();
        try {
            var row = waiting == null ? read() : waiting;
            waiting = null;
            if (!batch.add(number, row, rejects)) {
                waiting = row;
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
