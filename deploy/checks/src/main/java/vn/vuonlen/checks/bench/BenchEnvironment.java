package vn.vuonlen.checks.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import vn.vuonlen.infrastructure.Folder;
import vn.vuonlen.infrastructure.FreePort;
import vn.vuonlen.infrastructure.PostgresProcess;
import vn.vuonlen.infrastructure.testing.TestSettings;
import vn.vuonlen.local.demo.people.Families;
import vn.vuonlen.local.demo.people.SurveyAnswers;
import vn.vuonlen.local.demo.people.SyntheticPriorResult;
import vn.vuonlen.local.demo.plan.CommuneTable;
import vn.vuonlen.local.demo.plan.ProvincePlan;
import vn.vuonlen.local.demo.plan.ProvinceTotals;

/** A durable PostgreSQL, household-service as it is delivered, and in it the demo's households and an open review. */
final class BenchEnvironment implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 2018;
    private static final int YEAR = 2017;

    final Path folder = Files.createTempDirectory("vuonlen-bench");
    final Path surveys;
    final HouseholdClient client;
    final String url;
    final String review;
    final long rows;
    private final PostgresProcess postgres;
    private final HouseholdProcess service;

    /** With the first of the demo's households, and at most so many of their surveys of the year. */
    BenchEnvironment(long households, long atMost) throws IOException, SQLException, InterruptedException {
        postgres = PostgresProcess.start(folder.resolve("postgres"), FreePort.any());
        postgres.createDatabaseIfAbsent("household");
        url = postgres.url("household") + "?user=" + PostgresProcess.USER;
        service = new HouseholdProcess(TestSettings.at(postgres.url("household")), folder.resolve("service.log"));
        client = service.client;
        service.await();
        var plan = ProvincePlan.of(SEED, CommuneTable.all(), ProvinceTotals.published());
        var families = new Families(SEED);
        client.importFile(
                "kind=households",
                write("households", plan.histories().limit(households).map(families::of)));
        var prior = plan.histories()
                .limit(households)
                .filter(history -> history.in(ProvincePlan.PRIOR_YEAR).listed())
                .map(history -> SyntheticPriorResult.of(SEED, history));
        client.importFile("kind=prior-results", write("prior", prior));
        review = openReview();
        var answers = new SurveyAnswers(SEED);
        var surveyed = plan.histories()
                .limit(households)
                .filter(history -> history.in(YEAR).surveyed())
                .limit(atMost)
                .map(history -> answers.of(history, YEAR));
        surveys = write("surveys", surveyed);
        try (var lines = Files.lines(surveys)) {
            rows = lines.count();
        }
        // As autovacuum leaves a database that is in use.
        execute("CREATE TABLE bench_prior AS TABLE result", "VACUUM (ANALYZE)");
    }

    private String openReview() throws IOException, InterruptedException {
        var wanted =
                Map.of("year", YEAR, "kind", "PERIODIC", "standard", "59-2015", "standardVersion", 1, "area", "11");
        return client.post("/v1/reviews", JSON.writeValueAsString(wanted))
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

    /** Back to the opening of the review, with nothing left for the checkpointer or autovacuum to do. */
    void reset() throws SQLException {
        execute(
                "TRUNCATE survey, result, unpublished",
                "INSERT INTO result SELECT * FROM bench_prior",
                "VACUUM (ANALYZE) survey, result, unpublished, job_input",
                "CHECKPOINT");
    }

    /** A hash of the tables' content, without random ids and times. */
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

    /** Of PostgreSQL and of the service until now. */
    CpuSeconds cpuSeconds() {
        return new CpuSeconds(Cpu.seconds(postgres.process()), service.cpuSeconds());
    }

    @Override
    public void close() throws IOException {
        service.close();
        postgres.close();
        Folder.delete(folder);
    }
}
