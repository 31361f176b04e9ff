package vn.vuonlen.checks.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.vuonlen.checks.DeliveredService;
import vn.vuonlen.infrastructure.ChildProcess;
import vn.vuonlen.infrastructure.Folder;
import vn.vuonlen.infrastructure.FreePort;
import vn.vuonlen.infrastructure.PostgresProcess;
import vn.vuonlen.infrastructure.testing.TestSettings;

/**
 * A durable PostgreSQL with a province's counters, and reporting-service as it is delivered; but of its two static files one has
 * the bytes of the measured report, and one those of the page.
 */
final class ReportEnvironment implements AutoCloseable {

    static final String REPORT = "/v1/reports/poverty?area=11&year=2025&breakdown=commune";
    static final String PAGE = "/?lang=vi";
    static final Map<String, String> FILES = Map.of(REPORT, "/assets/vuonlen.css", PAGE, "/assets/mark.svg");

    private static final String MAIN = "quarkus-run.jar";

    final Path folder = Files.createTempDirectory("vuonlen-bench");
    final Map<String, String> settings;
    final String url;
    private final PostgresProcess postgres;
    private Process service;
    private int port;

    ReportEnvironment() throws IOException, SQLException, InterruptedException {
        postgres = PostgresProcess.start(folder.resolve("postgres"), FreePort.any());
        postgres.createDatabaseIfAbsent("reporting");
        settings = TestSettings.at(postgres.url("reporting"));
        url = postgres.url("reporting") + "?user=" + PostgresProcess.USER;
        BenchTopics.create(settings);
        start(Path.of(command().getLast()));
        execute(resource());
        execute("VACUUM (ANALYZE)");
        var copy = copyOf(Path.of(command().getLast()).getParent());
        ChildProcess.end(service);
        start(copy.resolve(MAIN));
    }

    /** The service with other static files, which a build lists and no setting adds. */
    private Path copyOf(Path delivered) throws IOException {
        var copy = folder.resolve("service");
        try (var files = Files.walk(delivered)) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve(delivered.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        try (var libraries = Files.newDirectoryStream(copy.resolve("lib/main"), "*service-kit*.jar")) {
            try (var kit = FileSystems.newFileSystem(libraries.iterator().next())) {
                for (var file : FILES.entrySet()) {
                    Files.write(kit.getPath("/META-INF/resources" + file.getValue()), get(file.getKey()));
                }
            }
        }
        return copy;
    }

    private void start(Path main) throws IOException, InterruptedException {
        port = FreePort.any();
        var command = new ArrayList<>(command());
        command.set(command.size() - 1, main.toString());
        service = BenchServices.start(command, folder.resolve("reporting-service.log"));
        BenchServices.await(new HouseholdClient(port), service, folder);
    }

    private List<String> command() {
        return DeliveredService.command("reporting-service", port, BenchServices.JVM, settings);
    }

    /** Of an empty database beside that of the service. */
    String urlOfAnother(String database) throws SQLException {
        postgres.createDatabaseIfAbsent(database);
        return postgres.url(database);
    }

    byte[] get(String path) throws IOException {
        return client(path, null).body();
    }

    RawClient client(String path, String token) {
        return new RawClient(port, path, token);
    }

    void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String value(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Of PostgreSQL and of reporting-service until now. */
    Cpu.Seconds cpuSeconds() {
        return cpuSeconds(service);
    }

    /** Of PostgreSQL and of another process. */
    Cpu.Seconds cpuSeconds(Process other) {
        return new Cpu.Seconds(Cpu.seconds(postgres.process()), Cpu.seconds(other.toHandle()));
    }

    /** Work whose operations have times of their own. */
    Measurement measure(String side, Side work) throws IOException, SQLException, InterruptedException {
        var cpu = cpuSeconds();
        long began = System.nanoTime();
        var millis = work.store();
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Measurement(side, millis.length, seconds, cpuSeconds().since(cpu), millis, "-".repeat(12));
    }

    private static String resource() throws IOException {
        try (var sql = ReportEnvironment.class.getResourceAsStream("/bench/report-province.sql")) {
            return new String(sql.readAllBytes(), UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        ChildProcess.end(service);
        postgres.close();
        Folder.delete(folder);
    }
}
