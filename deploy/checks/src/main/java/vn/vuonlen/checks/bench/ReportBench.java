package vn.vuonlen.checks.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * {@code ./vuonlen bench report [rounds]}: what nothing has changed against static files of the same bytes from the same server,
 * the first report after a change against its one statement, and how long a change takes to the provisional report.
 *
 * @param requests of each side in a round
 * @param changes of the decided year, and at 500 a second of the open one
 */
record ReportBench(ReportEnvironment environment, PrintStream out, int requests, int changes) {

    private static final int CLIENTS = 4;
    private static final int CHANGES_A_SECOND = 500;
    private static final int WARM_UPS = 3;

    /** The notification of a change takes some milliseconds, within which the report before it may still be answered. */
    private static final int NOTIFIED_MILLIS = 20;

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

    static void measure(int rounds, PrintStream out) throws IOException, SQLException, InterruptedException {
        try (var environment = new ReportEnvironment()) {
            new ReportBench(environment, out, 20_000, 2_000).run(rounds);
        }
    }

    /** @return the ratios: rates of the report and the page to those of their files, times of a first report to its floor */
    String run(int rounds) throws IOException, SQLException, InterruptedException {
        var measured = new LinkedHashMap<String, List<Measurement>>();
        try (var reports = new ReportChanges(environment)) {
            for (int round = -WARM_UPS; round < rounds; round++) {
                for (var measurement : round(reports)) {
                    if (round >= 0) {
                        out.println(measurement);
                        measured.computeIfAbsent(measurement.side(), side -> new ArrayList<>())
                                .add(measurement);
                    }
                }
            }
        }
        var ratios = String.format(
                Locale.ROOT,
                "ratio=%.2f page=%.2f p99=%.2f page-p99=%.2f first-p99=%.2f change-p50=%.0fms change-p99=%.0fms",
                rate(measured, "report") / rate(measured, "file"),
                rate(measured, "page") / rate(measured, "file-2"),
                time(measured, "report", 0.99) / time(measured, "file", 0.99),
                time(measured, "page", 0.99) / time(measured, "file-2", 0.99),
                time(measured, "first", 0.99) / time(measured, "SQL", 0.99),
                time(measured, "change", 0.5),
                time(measured, "change", 0.99));
        out.println(ratios);
        return ratios;
    }

    private List<Measurement> round(ReportChanges reports) throws IOException, SQLException, InterruptedException {
        var file = measure("file", () -> read(ReportEnvironment.FILES.get(ReportEnvironment.REPORT)));
        var report = measure("report", () -> read(ReportEnvironment.REPORT));
        var file2 = measure("file-2", () -> read(ReportEnvironment.FILES.get(ReportEnvironment.PAGE)));
        var page = measure("page", () -> read(ReportEnvironment.PAGE));
        return List.of(
                file,
                report,
                file2,
                page,
                measure("SQL", this::statement),
                measure("first", this::firstReports),
                measure("change", () -> reports.run(changes, CHANGES_A_SECOND)));
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
                Thread.sleep(NOTIFIED_MILLIS);
                long began = System.nanoTime();
                long now = hash(reader.ask());
                times[i] = (System.nanoTime() - began) / 1e6;
                if (now == before) {
                    throw new IOException("A report was answered as it was before a change");
                }
                before = now;
            }
        }
        return times;
    }

    private Measurement measure(String side, Side work) throws IOException, SQLException, InterruptedException {
        var cpu = environment.cpuSeconds();
        long began = System.nanoTime();
        var millis = work.store();
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Measurement(
                side, millis.length, seconds, environment.cpuSeconds().since(cpu), millis, "-".repeat(12));
    }

    private static long hash(byte[] body) {
        var sum = new CRC32();
        sum.update(body);
        return sum.getValue();
    }

    private static double rate(Map<String, List<Measurement>> measured, String side) {
        return Measurement.median(
                measured.get(side).stream().mapToDouble(Measurement::rate).toArray());
    }

    private static double time(Map<String, List<Measurement>> measured, String side, double share) {
        return Measurement.median(measured.get(side).stream()
                .mapToDouble(one -> one.percentile(share))
                .toArray());
    }
}
