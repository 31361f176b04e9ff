package vn.vuonlen.kit.jobs.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.vuonlen.kit.jobs.JobKind;
import vn.vuonlen.kit.jobs.JobRun;
import vn.vuonlen.kit.jobs.Progress;
import vn.vuonlen.kit.jobs.Reject;
import vn.vuonlen.kit.jobs.Reject.Severity;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;

/**
 * Stores the lines of its input in a table, ten in a transaction. It refuses "bad" lines, those "bad in x" in the
 * column x, warns of "odd" ones, and fails at "stop".
 */
@Singleton
public class LineImport implements JobKind {

    public static final String TABLE = "CREATE TABLE IF NOT EXISTS line (n bigserial, job uuid, row bigint, text text)";

    private final DataSource database;

    public LineImport(DataSource database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "lines";
    }

    @Override
    public void run(JobRun run) throws Exception {
        try (var lines = new BufferedReader(new InputStreamReader(run.input(), UTF_8))) {
            long row = 0;
            while (row < run.position() && lines.readLine() != null) {
                row++;
            }
            var ten = new ArrayList<String>();
            for (String line; (line = lines.readLine()) != null; ) {
                ten.add(line);
                run.rowsRead(++row);
                if (ten.size() == 10) {
                    store(run, ten, row);
                    ten.clear();
                }
            }
            store(run, ten, row);
            run.totalRows(row);
        }
    }

    void store(JobRun run, List<String> lines, long last) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("INSERT INTO line (job, row, text) VALUES (?, ?, ?)")) {
            connection.setAutoCommit(false);
            var rejects = new ArrayList<Reject>();
            long row = last - lines.size();
            for (var line : lines) {
                row++;
                if (line.equals("stop")) {
                    throw Problem.of(KitProblem.INVALID_VALUE).saying(new Message("Dừng", "Stop"));
                } else if (line.startsWith("bad")) {
                    var column = line.startsWith("bad in ") ? line.substring(7) : "text";
                    rejects.add(new Reject(row, column, "invalid-value", "Dòng “" + line + "” sai", "Bad line"));
                } else {
                    if (line.startsWith("odd")) {
                        rejects.add(new Reject(row, "text", "invalid-value", "Dòng lạ", "Odd line").asWarning());
                    }
                    insert.setObject(1, run.id());
                    insert.setLong(2, row);
                    insert.setString(3, line);
                    insert.executeUpdate();
                }
            }
            int warnings = (int) rejects.stream()
                    .filter(reject -> reject.severity() == Severity.WARNING)
                    .count();
            int refused = rejects.size() - warnings;
            run.progress(connection, new Progress(last, lines.size() - refused, refused, 0, warnings, rejects));
            connection.commit();
        }
    }
}
