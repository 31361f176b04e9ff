package vn.vuonlen.household.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import vn.vuonlen.household.importing.ImportOrder.Format;
import vn.vuonlen.household.rows.Lines;
import vn.vuonlen.household.rows.RowKind;
import vn.vuonlen.kit.jobs.JobKind;
import vn.vuonlen.kit.jobs.JobRun;
import vn.vuonlen.kit.outbox.Unpublished;

/**
 * Works an import off. Rows that stand for themselves are committed portion by portion, each with the position it
 * reached, so that whoever takes over after a kill goes on behind the last one. Rows that stand or fall together, and
 * rows that are only looked at, are one transaction: it begins anew, since nothing of it was kept.
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
            if (order.asAWhole()) {
                together(run, order, rows);
            } else {
                oneByOne(run, order, rows);
            }
        }
        unpublished.wake();
    }

    private void together(JobRun run, ImportOrder order, OpenTransaction rows)
            throws SQLException, IOException, InterruptedException {
        try (var beside = OpenTransaction.begin(database)) {
            var kind = kinds.of(run, order);
            var together = new AtomicImport(run, order, kind, rows, beside);
            if (run.position() > 0) {
                together.repeatEnd();
                return;
            }
            try (var portions = portions(run, order, kind)) {
                together.store(portions);
            }
        }
    }

    private void oneByOne(JobRun run, ImportOrder order, OpenTransaction rows)
            throws SQLException, IOException, InterruptedException {
        var storing = new ChunkWriter(rows.connection(), order);
        var kind = kinds.of(run, order);
        try (var portions = portions(run, order, kind)) {
            for (var portion = portions.next(); portion != null; portion = portions.next()) {
                run.progress(rows.connection(), storing.store(portion));
                rows.commit();
                unpublished.wake();
            }
        }
        kind.complete(rows.connection());
        rows.commit();
    }

    private ChunkReader portions(JobRun run, ImportOrder order, RowKind kind) throws IOException {
        var reader = new RowReader(new Lines(run.input()), kind, order.format());
        run.totalRows(rows(run, order));
        reader.skip(run.position());
        return new ChunkReader(reader);
    }

    /** Of the whole file: to pass over its lines once more costs little beside storing them. */
    private static long rows(JobRun run, ImportOrder order) throws IOException {
        var lines = new Lines(run.input());
        long rows = order.format() == Format.CSV ? -1 : 0;
        while (lines.next()) {
            rows++;
        }
        return rows;
    }
}
