package vn.vuonlen.household.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import vn.vuonlen.household.rows.RowKind;
import vn.vuonlen.kit.jobs.JobKind;
import vn.vuonlen.kit.jobs.JobRun;
import vn.vuonlen.kit.outbox.Unpublished;

/**
 * Runs an import. Independent rows are committed chunk by chunk, each chunk with the position it reached: the attempt that
 * takes over after a kill continues after the last committed row. An atomic import, and one that only validates, is
 * a single transaction: the next attempt begins anew, since nothing of it was committed.
 */
@ApplicationScoped
class ImportJob implements JobKind {

    static final String KIND = "import";

    private final DataSource database;
    private final RowKinds kinds;
    private final Unpublished unpublished;

    ImportJob(DataSource database, RowKinds kinds, Unpublished unpublished) {
        this.database = database;
        this.kinds = kinds;
        this.unpublished = unpublished;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws IOException, SQLException, InterruptedException {
        var order = run.parameters(ImportOrder.class);
        try (var rows = OpenTransaction.begin(database)) {
            if (order.isOneTransaction()) {
                runAtomically(run, order, rows);
            } else {
                runByChunks(run, order, rows);
            }
        }
        unpublished.wake();
    }

    private void runAtomically(JobRun run, ImportOrder order, OpenTransaction rows)
            throws SQLException, IOException, InterruptedException {
        try (var refusals = OpenTransaction.begin(database)) {
            var kind = kinds.of(run, order);
            var atomic = new AtomicImport(run, order, kind, rows, refusals);
            if (run.position() > 0) {
                atomic.repeatEnd();
                return;
            }
            try (var file = ImportFile.open(run::input, order.format());
                    var chunks = chunks(run, file, kind)) {
                atomic.store(chunks);
            }
        }
    }

    private void runByChunks(JobRun run, ImportOrder order, OpenTransaction rows)
            throws SQLException, IOException, InterruptedException {
        var writer = new ChunkWriter(rows.connection(), order, run.actor());
        var summary = new ImportSummary(order, run);
        var kind = kinds.of(run, order);
        try (var file = ImportFile.open(run::input, order.format());
                var chunks = chunks(run, file, kind)) {
            for (var chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
                var stored = writer.store(chunk);
                run.progress(rows.connection(), stored);
                rows.commit();
                summary.add(stored);
                unpublished.wake();
            }
        }
        run.actor().announce(rows.connection());
        kind.complete(rows.connection());
        rows.commit();
        summary.conclude(run);
    }

    private ChunkReader chunks(JobRun run, ImportFile file, RowKind kind) throws IOException {
        var codes = kinds.codes(run);
        // Counting the rows of the whole file costs little compared with storing them.
        run.totalRows(new RowReader(file.rows(kind), kind, codes).count());
        var reader = new RowReader(file.rows(kind), kind, codes);
        reader.skip(run.position());
        return new ChunkReader(reader);
    }
}
