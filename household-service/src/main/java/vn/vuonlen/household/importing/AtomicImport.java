package vn.vuonlen.household.importing;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import vn.vuonlen.household.importing.ImportOrder.Mode;
import vn.vuonlen.household.rows.RowKind;
import vn.vuonlen.kit.jobs.JobRun;
import vn.vuonlen.kit.jobs.Progress;
import vn.vuonlen.kit.jobs.Reject;
import vn.vuonlen.kit.jobs.Reject.Severity;

/**
 * All rows in one transaction. Refusals are recorded in a second transaction, so that they remain when the rows are rolled
 * back; exactly one of the two is committed.
 */
final class AtomicImport {

    private final JobRun run;
    private final ImportOrder order;
    private final RowKind kind;
    private final OpenTransaction rows;
    private final OpenTransaction refusals;
    private final ImportSummary summary;
    private long lastRow;

    AtomicImport(JobRun run, ImportOrder order, RowKind kind, OpenTransaction rows, OpenTransaction refusals) {
        this.run = run;
        this.order = order;
        this.kind = kind;
        this.rows = rows;
        this.refusals = refusals;
        this.summary = new ImportSummary(order, run);
    }

    void store(ChunkReader chunks) throws SQLException, IOException, InterruptedException {
        var writer = new ChunkWriter(rows.connection(), order, run.actor());
        for (var chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
            var stored = writer.store(chunk);
            summary.add(stored);
            lastRow = stored.position();
            run.rowsRead(lastRow);
            tell(stored);
        }
        end();
    }

    /** A warning is of a row that is stored: it goes with the rows, and only where nothing is stored with the refusals. */
    private void tell(Progress stored) throws SQLException {
        var told = stored.rejects();
        if (order.mode() == Mode.COMMIT) {
            told = of(Severity.REJECT, stored);
            run.warn(rows.connection(), of(Severity.WARNING, stored));
        }
        run.progress(refusals.connection(), new Progress(lastRow, 0, stored.refused(), 0, told));
    }

    private static List<Reject> of(Severity severity, Progress stored) {
        return stored.rejects().stream()
                .filter(reject -> reject.severity() == severity)
                .toList();
    }

    private void end() throws SQLException {
        if (order.mode() == Mode.VALIDATE) {
            rows.rollback();
            run.progress(refusals.connection(), total());
            refusals.commit();
        } else if (summary.isRolledBack()) {
            rows.rollback();
            refusals.commit();
        } else {
            refusals.rollback();
            run.actor().announce(rows.connection());
            kind.complete(rows.connection());
            run.progress(rows.connection(), total());
            rows.commit();
        }
        summary.conclude(run);
    }

    private Progress total() {
        return new Progress(lastRow, summary.accepted(), 0, summary.unchanged(), summary.warnings(), List.of());
    }

    /** For the attempt that takes over after the end was committed, but before the job was completed. */
    void repeatEnd() {
        summary.conclude(run);
    }
}
