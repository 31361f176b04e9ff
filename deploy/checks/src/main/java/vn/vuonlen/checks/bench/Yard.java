package vn.vuonlen.checks.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.vuonlen.infrastructure.Checkout;
import vn.vuonlen.infrastructure.ChildProcess;
import vn.vuonlen.infrastructure.FreePort;
import vn.vuonlen.infrastructure.PostgresProcess;
import vn.vuonlen.infrastructure.testing.TestKafka;
import vn.vuonlen.infrastructure.testing.TestPostgres;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.local.demo.people.Answers;
import vn.vuonlen.local.demo.people.Families;
import vn.vuonlen.local.demo.people.PriorResult;
import vn.vuonlen.local.demo.plan.Communes;
import vn.vuonlen.local.demo.plan.ProvincePlan;
import vn.vuonlen.local.demo.plan.Totals;

/** A database of its own, household-service as it is delivered, the demo's households in it and a review that is open. */
final class Yard implements AutoCloseable {

    /** What one container of the service is given; everything else is the JVM's own choice. */
    private static final List<String> JVM = List.of("-Xmx256m", "-XX:+UseSerialGC");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 2018;
    private static final int YEAR = 2017;

    final Path folder = Files.createTempDirectory("vuonlen-bench");
    final Path surveys = folder.resolve("surveys.ndjson");
    final HouseholdDoor door;
    final String url;
    final String review;
    final long rows;
    private final String database = TestPostgres.create();
    private final Process service;

    Yard(long atMost) throws IOException, SQLException, InterruptedException {
        url = TestPostgres.url(database) + "?user=" + PostgresProcess.USER;
        int port = FreePort.any();
        service = start(port);
        Runtime.getRuntime().addShutdownHook(new Thread(service::destroy));
        door = new HouseholdDoor(port);
        while (!door.answers()) {
            if (!service.isAlive()) {
                throw new IOException("household-service ended: see " + folder.resolve("service.log"));
            }
            Thread.sleep(200);
        }
        var plan = ProvincePlan.of(SEED, Communes.all(), Totals.published());
        var families = new Families(SEED);
        door.importFile("kind=households", write("households", plan.histories().map(families::of)));
        var prior = plan.histories()
                .filter(history -> history.in(ProvincePlan.PRIOR_YEAR).listed())
                .map(history -> PriorResult.of(SEED, history));
        door.importFile("kind=prior-results", write("prior", prior));
        review = openReview();
        var answers = new Answers(SEED);
        rows = Math.min(atMost, plan.surveyed(YEAR));
        Files.move(
                write(
                        "all",
                        plan.histories()
                                .filter(history -> history.in(YEAR).surveyed())
                                .limit(rows)
                                .map(history -> answers.of(history, YEAR))),
                surveys);
        execute("CREATE TABLE bench_prior AS TABLE result");
    }

    private String openReview() throws IOException, InterruptedException {
        var wanted =
                Map.of("year", YEAR, "kind", "PERIODIC", "standard", "59-2015", "standardVersion", 1, "area", "11");
        return door.post("/v1/reviews", JSON.writeValueAsString(wanted))
                .path("id")
                .asText();
    }

    private Path write(String name, Stream<?> things) throws IOException {
        Path file = folder.resolve(name);
        try (var writer = Files.newBufferedWriter(file)) {
            for (var each = things.iterator(); each.hasNext(); ) {
                writer.write(JSON.writeValueAsString(each.next()));
                writer.write('\n');
            }
        }
        return file;
    }

    /** Without its relay: the floor tells nobody either, and the marks of both stay in the table. */
    private Process start(int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(Checkout.javaExecutable()));
        command.addAll(JVM);
        Map.of(
                        "quarkus.http.host",
                        "127.0.0.1",
                        "quarkus.http.port",
                        Integer.toString(port),
                        "quarkus.datasource.jdbc.url",
                        TestPostgres.url(database),
                        "quarkus.datasource.username",
                        PostgresProcess.USER,
                        "quarkus.datasource.password",
                        PostgresProcess.USER,
                        "kafka.bootstrap.servers",
                        TestKafka.bootstrap(),
                        "quarkus.oidc.public-key",
                        TestTokens.publicKey(),
                        "quarkus.oidc.token.issuer",
                        TestTokens.ISSUER,
                        "quarkus.oidc.token.audience",
                        TestTokens.AUDIENCE,
                        "vuonlen.outbox.relay",
                        "false")
                .forEach((name, value) -> command.add("-D" + name + "=" + value));
        Path jar = Checkout.here().root().resolve("household-service/target/quarkus-app/quarkus-run.jar");
        command.addAll(List.of("-Dvuonlen.local-mode=true", "-jar", jar.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile())
                .start();
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    void execute(String... statements) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    String value(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** As it was when the review had just opened, and nothing left to be written behind anybody's back. */
    void reset() throws SQLException {
        execute(
                "TRUNCATE survey, result, unpublished",
                "INSERT INTO result SELECT * FROM bench_prior",
                "VACUUM (ANALYZE) survey, result, unpublished, job_input",
                "CHECKPOINT");
    }

    /** Of what stands in the tables, without what chance or the clock made of it. */
    String content() throws SQLException {
        execute("ANALYZE survey, result, unpublished");
        return value("""
                SELECT md5(string_agg(md5(concat_ws('|', s.id, s.household_id, s.area_id, s.residence, s.surveyed_on,
                    s.income, s.b1, s.b2, s.deprivations, s.causes, s.aspirations, s.no_capacity_to_work, s.applicant,
                    encode(s.content_hash, 'hex'), r.year, r.ethnic_minority, r.class, r.route, r.movement,
                    u.topic)), '' ORDER BY s.id))
                FROM survey s JOIN result r USING (review_id, household_id)
                JOIN unpublished u ON u.id = r.id""");
    }

    double cpuSeconds() throws SQLException, IOException {
        var pidFile = Path.of(value("SHOW data_directory"), "postmaster.pid");
        long postmaster = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        return Cpu.seconds(ProcessHandle.of(postmaster).orElseThrow(), service.toHandle());
    }

    @Override
    public void close() throws IOException {
        ChildProcess.end(service);
        TestPostgres.drop(database);
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
