package vn.vuonlen.checks.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import vn.vuonlen.infrastructure.Checkout;
import vn.vuonlen.infrastructure.ChildProcess;

/**
 * A long report as a file. No report of a province has so many rows, so that the service's writer of files is asked itself, in a
 * JVM with the libraries and the heap of the service as it is delivered: {@code LongReportWriter} of reporting-service's tests.
 */
final class FileBench implements ReportBench.Part {

    private static final String WRITER = "vn.vuonlen.reporting.export.LongReportWriter";

    /** The rows of {@code LongRows}. */
    private static final String TABLE = """
        CREATE TABLE IF NOT EXISTS long_report AS
        SELECT lpad(n::text, 6, '0') AS "areaCode", 'Hộ số ' || n AS "areaName", 2018 AS year, n::bigint AS poor,
            (n / 100.0)::numeric(12, 2) AS "poorRate"
        FROM generate_series(0, %d - 1) n""";

    private static final String QUERY = "SELECT * FROM long_report";
    private static final String COPY = "COPY (" + QUERY + ") TO STDOUT (FORMAT csv, HEADER)";

    private final ReportEnvironment environment;
    private final int rows;
    private final List<String> sides;
    private final Path file;
    private final Process writer;
    private final BufferedReader answers;
    private String heap = "";

    private FileBench(ReportEnvironment environment, int rows, List<String> sides) throws IOException, SQLException {
        this.environment = environment;
        this.rows = rows;
        this.sides = sides;
        this.file = environment.folder.resolve("long-report." + sides.get(1));
        environment.execute(TABLE.formatted(rows));
        environment.execute("VACUUM (ANALYZE) long_report");
        writer = new ProcessBuilder(command())
                .redirectError(environment.folder.resolve("files.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(writer::destroy));
        answers = writer.inputReader(UTF_8);
    }

    /** The same cells by fastexcel alone, without styles, and the service's workbook. */
    static FileBench ofWorkbooks(ReportEnvironment environment, int rows) throws IOException, SQLException {
        var bench = new FileBench(environment, rows, List.of("fastexcel", "xlsx"));
        bench.heap = " xlsx-heap=%s fastexcel-heap=%s".formatted(bench.heap("xlsx"), bench.heap("fastexcel"));
        return bench;
    }

    /** The driver's COPY, the service's CSV of the rows of the same query, and of rows that it has, as those of a report. */
    static FileBench ofCsv(ReportEnvironment environment, int rows) throws IOException, SQLException {
        return new FileBench(environment, rows, List.of("COPY", "csv", "csv-memory"));
    }

    private List<String> command() {
        var service = Checkout.here().root().resolve("reporting-service/target");
        var application = service.resolve("quarkus-app");
        var classPath = Stream.of(
                        "test-classes", "quarkus-app/app/*", "quarkus-app/lib/main/*", "quarkus-app/lib/boot/*")
                .map(part -> service + "/" + part)
                .toList();
        if (!Files.isDirectory(application) || !Files.isDirectory(service.resolve("test-classes"))) {
            throw new IllegalStateException(application + " or its tests are missing: package the services first");
        }
        var command = new ArrayList<>(List.of(Checkout.javaExecutable()));
        command.addAll(BenchServices.JVM);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), WRITER));
        command.addAll(List.of(Integer.toString(rows), environment.url, QUERY, file.toString()));
        return command;
    }

    @Override
    public List<Measurement> round() throws IOException, SQLException {
        var round = new ArrayList<Measurement>();
        for (var side : sides) {
            var cpu = environment.cpuSeconds(writer);
            long began = System.nanoTime();
            if (side.equals("COPY")) {
                copy();
            } else {
                ask(side);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            var used = environment.cpuSeconds(writer).since(cpu);
            round.add(new Measurement(side, rows, seconds, used, new double[0], ask("content")));
            round.getLast().requireSame(round.getFirst());
        }
        return round;
    }

    @Override
    public String ratios(Map<String, List<Measurement>> measured) {
        double floor = Measurement.rate(measured.get(sides.getFirst()));
        var ratios = sides.stream()
                .skip(1)
                .map(side -> String.format(Locale.ROOT, "%s=%.2f", side, Measurement.rate(measured.get(side)) / floor))
                .toList();
        return String.join(" ", ratios) + heap;
    }

    private void copy() throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(environment.url);
                var out = Files.newOutputStream(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY, out);
        }
    }

    /** What is alive in the heap of the writer while it writes, beyond what is before; that takes time, and is not measured. */
    private String heap(String side) throws IOException {
        return String.format(Locale.ROOT, "%.1fMB", Long.parseLong(ask(side + " measured")) / 1e6);
    }

    private String ask(String line) throws IOException {
        var input = writer.getOutputStream();
        input.write((line + "\n").getBytes(UTF_8));
        input.flush();
        var answer = answers.readLine();
        if (answer == null) {
            throw new IOException("The writer of files ended");
        }
        return answer;
    }

    @Override
    public void close() {
        ChildProcess.end(writer);
    }
}
