package vn.vuonlen.household.importing;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import vn.vuonlen.household.household.HouseholdCodes;
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
    private final HouseholdCodes codes;

    /** Read, and belonging to this chunk or to the next. */
    private final Queue<ReadRow> ahead = new ArrayDeque<>();

    private long number;
    private RowBatch batch;
    private List<Reject> rejects;
    private long refused;

    /** A row of the file at its line; of one that could not be read there is but the reason. */
    private record ReadRow(long line, int length, Row row, RowRefused unreadable) {}

    RowReader(RowFormat rows, RowKind kind, HouseholdCodes codes) {
        this.rows = rows;
        this.kind = kind;
        this.codes = codes;
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
        for (long bytes = 0; batch.size() < ROWS && refused < ROWS && bytes < BYTES && readAhead(); number++) {
            if (!add(ahead.peek())) {
                return new Chunk(batch, rejects, number);
            }
            bytes += ahead.poll().length;
        }
        return batch.size() == 0 && refused == 0 ? null : new Chunk(batch, rejects, number);
    }

    /** So many rows at once that their codes are found by one query; without codes one is enough. False at the end. */
    private boolean readAhead() throws IOException {
        if (!ahead.isEmpty()) {
            return true;
        }
        int most = rows.references().isEmpty() ? 1 : ROWS;
        for (long bytes = 0; ahead.size() < most && bytes < BYTES && rows.next(); bytes += rows.length()) {
            ahead.add(read());
        }
        resolveCodes();
        return !ahead.isEmpty();
    }

    private ReadRow read() {
        try {
            return new ReadRow(rows.line(), rows.length(), rows.read(), null);
        } catch (RowRefused e) {
            return new ReadRow(rows.line(), rows.length(), null, e);
        }
    }

    private void resolveCodes() throws IOException {
        var readable = ahead.stream().map(ReadRow::row).filter(Objects::nonNull).toList();
        try {
            for (var field : rows.references()) {
                codes.resolve(field, readable);
            }
        } catch (SQLException e) {
            throw new IOException("Could not look up the codes of households", e);
        }
    }

    /** False if the row is deferred to the next chunk. */
    private boolean add(ReadRow read) {
        int before = rejects.size();
        if (read.unreadable != null) {
            rejects.add(read.unreadable.at(read.line));
        } else if (!read.row.faults().isEmpty()) {
            refuse(read.line, read.row);
        } else if (!batch.add(read.line, read.row, rejects)) {
            return false;
        }
        refused += rejects.size() > before ? 1 : 0;
        return true;
    }

    /** With what else is wrong with the row, save for the consequences of what could not be read. */
    private void refuse(long line, Row row) {
        row.faults().forEach(fault -> rejects.add(fault.at(line)));
        kind.check(line, row).stream()
                .filter(reject -> !row.isRefusedAt(reject.column()))
                .limit(Math.max(0, Row.MOST_FAULTS - row.faults().size()))
                .forEach(rejects::add);
    }
}
