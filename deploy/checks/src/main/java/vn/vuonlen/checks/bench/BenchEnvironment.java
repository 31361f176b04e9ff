package vn.vuonlen.checks.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import vn.vuonlen.infrastructure.Folder;
import vn.vuonlen.infrastructure.FreePort;
import vn.vuonlen.infrastructure.PostgresProcess;
import vn.vuonlen.local.demo.people.Families;
import vn.vuonlen.local.demo.people.SurveyAnswers;
import vn.vuonlen.local.demo.people.SyntheticPriorResult;
import vn.vuonlen.local.demo.plan.CommuneTable;
import vn.vuonlen.local.demo.plan.History;
import vn.vuonlen.local.demo.plan.ProvincePlan;
import vn.vuonlen.local.demo.plan.ProvinceTotals;

/** A durable PostgreSQL, household-service as it is delivered, and in it the demo's households and an open review. */
final class BenchEnvironment implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 2018;

    final Path folder = Files.createTempDirectory("vuonlen-bench");
    final Path surveys;
    final HouseholdClient client;
    final BenchDatabase database;
    final String review;
    final long rows;
    private final PostgresProcess postgres;
    private final BenchServices services;
    private final ProvincePlan plan = ProvincePlan.of(SEED, CommuneTable.all(), ProvinceTotals.published());
    private final long households;
    private final long atMost;

    /** With the first of the demo's households, and at most so many of their surveys of the year. */
    BenchEnvironment(BenchProvince province, boolean relay, long households, long atMost)
            throws IOException, SQLException, InterruptedException {
        this.households = households;
        this.atMost = atMost;
        postgres = PostgresProcess.start(folder.resolve("postgres"), FreePort.any());
        database = new BenchDatabase(postgres, province);
        services = BenchServices.start(postgres, relay, folder);
        client = services.client();
        var families = new Families(SEED);
        client.importFile("kind=households", write("households", histories().map(families::of)));
        if (province.hasEarlierReviews()) {
            importSurveys(
                    openReview(BenchProvince.FIRST_YEAR),
                    write("applicants", answers().map(BenchProvince::applicant)));
            province.copyReviews(database);
        } else {
            var prior = histories()
                    .filter(history -> history.in(ProvincePlan.PRIOR_YEAR).listed())
                    .map(history -> SyntheticPriorResult.of(SEED, history));
            client.importFile("kind=prior-results", write("prior", prior));
        }
        review = openReview(province);
        surveys = write("surveys", answers().map(province::survey));
        try (var lines = Files.lines(surveys)) {
            rows = lines.count();
        }
        database.keepEarlierResults();
        while (!database.isSearched()) {
            Thread.sleep(1_000);
        }
    }

    private Stream<History> histories() {
        return plan.histories().limit(households);
    }

    private Stream<ObjectNode> answers() {
        var answers = new SurveyAnswers(SEED);
        return histories()
                .filter(history -> history.in(BenchProvince.ANSWERED).surveyed())
                .limit(atMost)
                .map(history -> JSON.valueToTree(answers.of(history, BenchProvince.ANSWERED)));
    }

    private String openReview(BenchProvince of) throws IOException, InterruptedException {
        var wanted = Map.of(
                "year", of.year, "kind", "PERIODIC", "standard", of.standard, "standardVersion", 1, "area", "11");
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

    void importSurveys() throws IOException, InterruptedException {
        importSurveys(review, surveys);
    }

    private void importSurveys(String into, Path file) throws IOException, InterruptedException {
        client.importFile("kind=surveys&review=" + into, file);
    }

    /** Back to the opening of the review, with nothing left for the relay, the checkpointer or autovacuum to do. */
    void reset() throws SQLException, IOException, InterruptedException {
        database.deleteSurveysOf(review);
        services.awaitPublication(database);
    }

    /** Of PostgreSQL and of household-service until now. */
    Cpu.Seconds cpuSeconds() {
        return new Cpu.Seconds(Cpu.seconds(postgres.process()), services.cpuSeconds());
    }

    @Override
    public void close() throws IOException {
        services.close();
        postgres.close();
        Folder.delete(folder);
    }
}
