package vn.vuonlen.household.importing;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import vn.vuonlen.household.importing.ImportOrder.Mode;
import vn.vuonlen.household.rows.ImportProblem;
import vn.vuonlen.household.rows.RowKind;
import vn.vuonlen.kit.jobs.JobRun;
import vn.vuonlen.kit.jobs.Progress;
import vn.vuonlen.kit.problem.Problem;

/**
 * All rows in one transaction. What was refused is written down in a second one beside it, so that it can be told when
 * the rows themselves are rolled back; exactly one of the two is committed.
 */
final class AtomicImport {

    private final JobRun run;
    private final ImportOrder order;
    private final RowKind kind;
    private final OpenTransaction rows;
    private final OpenTransaction beside;
    private long accepted;
    private long refused;
    private long unchanged;
    private long last;

    AtomicImport(JobRun run, ImportOrder order, RowKind kind, OpenTransaction rows, OpenTransaction beside) {
        this.run = run;
        this.order = order;
        this.kind = kind;
        this.rows = rows;
        this.beside = beside;
    }

    void store(ChunkReader portions) throws SQLException, IOException, InterruptedException {
        var storing = new ChunkWriter(rows.connection(), order);
        for (var portion = portions.next(); portion != null; portion = portions.next()) {
            var stored = storing.store(portion);
            accepted += stored.accepted();
            refused += stored.refused();
            unchanged += stored.unchanged();
            last = stored.position();
            run.rowsRead(last);
            run.progress(beside.connection(), new Progress(last, 0, stored.refused(), 0, stored.rejects()));
        }
        end();
    }

    private void end() throws SQLException {
        if (order.mode() == Mode.VALIDATE) {
            rows.rollback();
            run.progress(beside.connection(), sum());
            beside.commit();
        } else if (refused == 0) {
            beside.rollback();
            kind.complete(rows.connection());
            run.progress(rows.connection(), sum());
            rows.commit();
        } else {
            rows.rollback();
            beside.commit();
            throw Problem.of(ImportProblem.NOTHING_STORED, refused);
        }
    }

    private Progress sum() {
        return new Progress(last, accepted, 0, unchanged, List.of());
    }

    /** For the attempt that takes over after the end was committed, but before the job was completed. */
    void repeatEnd() {
        if (order.mode() == Mode.COMMIT && run.refused() > 0) {
            throw Problem.of(ImportProblem.NOTHING_STORED, run.refused());
        }
    }
}
