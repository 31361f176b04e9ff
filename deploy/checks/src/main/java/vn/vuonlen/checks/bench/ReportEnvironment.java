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

    /** The size of one container of a service. */
    private static final List<String> JVM = List.of("-Xmx256m", "-XX:+UseSerialGC");

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
        ReportChanges.createTopics(settings);
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
        service = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("reporting-service.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(service::destroy));
        var client = new HouseholdClient(port);
        while (!client.answers()) {
            if (!service.isAlive()) {
                throw new IOException("The service ended: see its log in " + folder);
            }
            Thread.sleep(200);
        }
    }

    private List<String> command() {
        return DeliveredService.command("reporting-service", port, JVM, settings);
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
    CpuSeconds cpuSeconds() {
        return new CpuSeconds(Cpu.seconds(postgres.process()), Cpu.seconds(service.toHandle()));
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
