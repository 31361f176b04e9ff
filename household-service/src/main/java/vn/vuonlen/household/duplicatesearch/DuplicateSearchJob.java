package vn.vuonlen.household.duplicatesearch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.household.duplicatesearch.SeekDuplicates.Sought;
import vn.vuonlen.kit.access.GrantedAreas;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.jobs.JobKind;
import vn.vuonlen.kit.jobs.JobRun;
import vn.vuonlen.kit.jobs.Progress;
import vn.vuonlen.kit.problem.Message;

/**
 * Seeks everybody in the areas of who asked for it, some thousand households a transaction. What it counts lies within these
 * areas with both sides.
 */
@ApplicationScoped
class DuplicateSearchJob implements JobKind {

    static final String KIND = "duplicate-search";

    private static final int STEP = 5_000;

    private static final UUID FIRST = new UUID(0, 0);

    /** Also those that have ended, so that a position means the same household when a job is continued. */
    private static final String HOUSEHOLDS =
            "SELECT id FROM household WHERE area_id = ANY (?) AND id > ? ORDER BY id OFFSET ? LIMIT " + STEP;

    private static final String COUNT = "SELECT count(*) FROM household WHERE area_id = ANY (?)";

    private static final Message FOUND = new Message(
            "Đã so sánh {0} cặp: {1} cặp nghi trùng mới, {2} cặp đã biết.",
            "{0} pairs were compared: {1} are new, {2} were known.");

    private final DataSource database;
    private final GrantedAreas granted;

    DuplicateSearchJob(DataSource database, GrantedAreas granted) {
        this.database = database;
        this.granted = granted;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws SQLException {
        var scope = granted.of(run.areas());
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                run.totalRows(count(connection, scope));
                var all = seek(connection, run, scope);
                run.conclude("duplicates-sought", FOUND.with(all.compared(), all.added(), all.known()));
            } finally {
                // The pool would commit what is left.
                connection.rollback();
            }
        }
    }

    private static Sought seek(Connection connection, JobRun run, Scope scope) throws SQLException {
        var all = new Sought(0, run.accepted(), run.unchanged());
        long position = run.position();
        for (var step = after(connection, scope, FIRST, position);
                !step.isEmpty();
                step = after(connection, scope, step.getLast(), 0)) {
            run.actor().announce(connection);
            SeekDuplicates.lock(connection);
            var sought = SeekDuplicates.within(connection, scope).of(step);
            position += step.size();
            run.progress(connection, new Progress(position, sought.added(), 0, sought.known(), List.of()));
            connection.commit();
            run.rowsRead(position);
            all = all.and(sought);
        }
        return all;
    }

    private static List<UUID> after(Connection connection, Scope scope, UUID last, long skipped) throws SQLException {
        try (var query = connection.prepareStatement(HOUSEHOLDS)) {
            ArrayParameters.bind(query, 1, "uuid", (Object[]) scope.array());
            query.setObject(2, last);
            query.setLong(3, skipped);
            var households = new ArrayList<UUID>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    households.add(rows.getObject(1, UUID.class));
                }
            }
            return households;
        }
    }

    private static long count(Connection connection, Scope scope) throws SQLException {
        try (var query = connection.prepareStatement(COUNT)) {
            ArrayParameters.bind(query, 1, "uuid", (Object[]) scope.array());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
