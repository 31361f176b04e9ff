package vn.vuonlen.checks.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * What nothing has changed against static files of the same bytes from the same server, and the first report after a change
 * against its one statement.
 *
 * @param requests of each side in a round
 * @param changes of the decided year
 */
record AnswerBench(ReportEnvironment environment, int requests, int changes) implements ReportBench.Part {

    private static final int CLIENTS = 4;

    /** The notification of a change takes some milliseconds, within which the report before it may still be answered. */
    private static final int NOTIFIED_MILLIS = 20;

    /** By whatever is lost on the way of the notification, no older answer is given. */
    private static final long OLDEST_NANOS = 5_000_000_000L;

    /** Complete before and after it: one household, and then another, is counted in the neighbouring commune. */
    private static final String CHANGE = """
        WITH pair AS (
            SELECT c.ctid, row_number() OVER (ORDER BY a.code) AS n FROM result_count c
            JOIN review r ON r.id = c.review_id JOIN area a ON a.id = c.area_id
            WHERE r.year = 2025 AND c.class = 'POOR' AND c.route = 'INCOME' AND c.movement = 'NEW' AND c.ethnic_minority
                AND c.first_year = 2015 AND a.code IN ('11001', '11002'))
        UPDATE result_count c SET households = households + CASE p.n WHEN %d THEN 1 ELSE -1 END
        FROM pair p WHERE c.ctid = p.ctid\
        """;

    private static final String STATEMENT = """
        SELECT area_id, ethnic_minority, class, route, sum(households) FROM result_count
        WHERE review_id = '%s' AND known_from <= '9999-12-31' AND known_to > '9999-12-31'
        GROUP BY area_id, ethnic_minority, class, route;
        """;

    @Override
    public List<Measurement> round() throws IOException, SQLException, InterruptedException {
        return List.of(
                environment.measure("file", () -> read(ReportEnvironment.FILES.get(ReportEnvironment.REPORT))),
                environment.measure("report", () -> read(ReportEnvironment.REPORT)),
                environment.measure("file-2", () -> read(ReportEnvironment.FILES.get(ReportEnvironment.PAGE))),
                environment.measure("page", () -> read(ReportEnvironment.PAGE)),
                environment.measure("SQL", this::statement),
                environment.measure("first", this::firstReports));
    }

    /** Rates of the report and the page to those of their files, times of a first report to its floor. */
    @Override
    public String ratios(Map<String, List<Measurement>> measured) {
        return String.format(
                Locale.ROOT,
                "ratio=%.2f page=%.2f p99=%.2f page-p99=%.2f first-p99=%.2f",
                Measurement.rate(measured.get("report")) / Measurement.rate(measured.get("file")),
                Measurement.rate(measured.get("page")) / Measurement.rate(measured.get("file-2")),
                slowest(measured, "report") / slowest(measured, "file"),
                slowest(measured, "page") / slowest(measured, "file-2"),
                slowest(measured, "first") / slowest(measured, "SQL"));
    }

    private static double slowest(Map<String, List<Measurement>> measured, String side) {
        return Measurement.time(measured.get(side), 0.99);
    }

    private double[] read(String path) throws IOException, InterruptedException {
        return environment.client(path, null).run(CLIENTS, requests / CLIENTS);
    }

    private double[] statement() throws IOException, SQLException, InterruptedException {
        var script = environment.folder.resolve("report.sql");
        Files.writeString(script, STATEMENT.formatted(environment.value("SELECT id FROM review WHERE year = 2025")));
        return new Pgbench(environment.folder, environment.url, script, 1, List.of()).run(changes);
    }

    private double[] firstReports() throws IOException, SQLException, InterruptedException {
        var times = new double[changes];
        try (var reader = new RawClient.Connection(environment.client(ReportEnvironment.REPORT, null))) {
            long before = hash(reader.ask());
            for (int i = 0; i < changes; i++) {
                environment.execute(CHANGE.formatted(1 + i % 2));
                long changed = System.nanoTime();
                long now;
                do {
                    Thread.sleep(NOTIFIED_MILLIS);
                    long began = System.nanoTime();
                    now = hash(reader.ask());
                    times[i] = (System.nanoTime() - began) / 1e6;
                    if (now == before && began - changed > OLDEST_NANOS) {
                        throw new IOException("A report was answered as it was more than 5 s before");
                    }
                } while (now == before);
                before = now;
            }
        }
        return times;
    }

    private static long hash(byte[] body) {
        var sum = new CRC32();
        sum.update(body);
        return sum.getValue();
    }
}
