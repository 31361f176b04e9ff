package vn.vuonlen.household.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.household.importing.ImportOrder.Format;
import vn.vuonlen.household.rows.CsvRows;
import vn.vuonlen.household.rows.JsonRows;
import vn.vuonlen.household.rows.Lines;
import vn.vuonlen.household.rows.Row;
import vn.vuonlen.household.rows.RowBatch;
import vn.vuonlen.household.rows.RowFormat;
import vn.vuonlen.household.rows.RowKind;
import vn.vuonlen.household.rows.RowRefused;
import vn.vuonlen.kit.jobs.Reject;

/** Reads a file chunk by chunk. A refusal has the line of the file; progress counts the rows. */
final class RowReader {

    private static final int ROWS = 10_000;
    private static final int BYTES = 8 * 1024 * 1024;

    private final RowKind kind;
    private final RowFormat rows;
    private long number;

    /** A row that did not fit the batch before. */
    private Row deferred;

    private RowBatch batch;
    private List<Reject> rejects;
    private long refused;

    RowReader(Lines lines, RowKind kind, Format format) throws IOException {
        this.kind = kind;
        this.rows = format == Format.CSV ? new CsvRows(lines, kind.csv()) : new JsonRows(lines, kind.json());
    }

    /** How many rows are left. */
    long count() throws IOException {
        long count = 0;
        while (rows.next()) {
            count++;
        }
        return count;
    }

    /** Skips the rows that earlier attempts have committed. */
    void skip(long committed) throws IOException {
        while (number < committed && rows.next()) {
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
            bytes += rows.length();
        }
        return batch.size() == 0 && refused == 0 ? null : new Chunk(batch, rejects, number);
    }

    private boolean advance() throws IOException {
        if (!rows.next()) {
            return false;
        }
        number++;
        return true;
    }

    /** False if the row is deferred to the next chunk. */
    private boolean addRow() {
        int before = rejects.size();
        try {
            var row = deferred == null ? rows.read() : deferred;
            deferred = null;
            if (!row.faults().isEmpty()) {
                refuse(row);
            } else if (!batch.add(rows.line(), row, rejects)) {
                deferred = row;
                return false;
            }
        } catch (RowRefused e) {
            rejects.add(e.at(rows.line()));
        }
        refused += rejects.size() > before ? 1 : 0;
        return true;
    }

    /** With what else is wrong with the row, save for the consequences of what could not be read. */
    private void refuse(Row row) {
        row.faults().forEach(fault -> rejects.add(fault.at(rows.line())));
        kind.check(rows.line(), row).stream()
                .filter(reject -> !row.isRefusedAt(reject.column()))
                .limit(Math.max(0, Row.MOST_FAULTS - row.faults().size()))
                .forEach(rejects::add);
    }
}
