package vn.vuonlen.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.HouseholdFixture.submit;
import static vn.vuonlen.household.HouseholdFixture.survey;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.communereview.CommuneOffice;
import vn.vuonlen.household.importing.HandMadeWorkbook;
import vn.vuonlen.household.importing.ImportClient;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** Each read of personal data is logged with its reader and the id, and without the data. */
@QuarkusTest
class ReadLogTest {

    private static final String OFFICER =
            TestTokens.with("commune-officer").subject("officer-7").areas("11").sign();
    private static final String ELSEWHERE = TestTokens.with("commune-officer")
            .subject("officer-8")
            .areas(HouseholdFixture.URBAN)
            .sign();

    @Inject
    HouseholdFixture fixture;

    private final Logger reads = Logger.getLogger("vn.vuonlen.household.reads");
    private final Lines lines = new Lines();
    private UUID household;
    private Object survey;

    @BeforeEach
    void aSurveyedHousehold() {
        fixture.empty();
        household = fixture.household(HouseholdFixture.RURAL);
        var submission = survey(fixture.openReview(2018), household, 2018, 500_000);
        submit(submission).statusCode(201);
        survey = submission.get("id");
        reads.addHandler(lines);
    }

    @AfterEach
    void removeHandler() {
        reads.removeHandler(lines);
    }

    @Test
    void eachReadIsLoggedWithItsReader() {
        as(OFFICER).get("/v1/households/" + household).then().statusCode(200);
        as(OFFICER).get("/v1/households?q=Giàng").then().statusCode(200);
        fixture.sql("UPDATE household SET code = 'H-7'");
        as(OFFICER)
                .body(Map.of("code", "H-7"))
                .post("/v1/households/lookup")
                .then()
                .statusCode(200);
        as(TestTokens.machine("social-insurance", "households.read").areas("11").sign())
                .get("/v1/households/" + household)
                .then()
                .statusCode(200);
        as(OFFICER).get("/v1/surveys/" + survey).then().statusCode(200);

        assertEquals(
                List.of(
                        "household " + household + " read by officer-7",
                        "1 household listed for officer-7: " + household,
                        "1 household listed for officer-7: " + household,
                        "household " + household + " read by social-insurance",
                        "survey " + survey + " read by officer-7"),
                lines.logged);
    }

    @Test
    void eachPageOfAListIsLogged() {
        var other = fixture.household(HouseholdFixture.RURAL);

        String next = as(OFFICER)
                .get("/v1/households?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("next");
        as(OFFICER).get("/v1/households?limit=1&cursor=" + next).then().statusCode(200);
        as(OFFICER).get("/v1/households?q=Nobody").then().statusCode(200);

        assertEquals(
                Stream.of(household, other)
                        .sorted(Comparator.comparing(UUID::toString))
                        .map(id -> "1 household listed for officer-7: " + id)
                        .toList(),
                lines.logged);
    }

    /** Of a file as of pages, and of what names nobody as well: who is poor is personal data. */
    @Test
    void eachReadOfTheListsOfAReviewIsLogged() {
        var path = "/v1/reviews/" + fixture.value("SELECT id FROM review");
        as(OFFICER).get(path + "/list").then().statusCode(200);
        as(OFFICER).accept("text/csv").get(path + "/list").then().statusCode(200);
        as(TestTokens.machine("social-insurance", "results.read").areas("11").sign())
                .get(path + "/results")
                .then()
                .statusCode(200);
        as(OFFICER).accept("application/x-ndjson").get(path + "/results").then().statusCode(200);
        as(OFFICER).get(path + "/progress").then().statusCode(200);
        as(ELSEWHERE).get(path + "/list").then().statusCode(200);
        as(OFFICER).get("/v1/households/" + household + "/commitments").then().statusCode(200);

        assertEquals(
                List.of(
                        "1 household listed for officer-7: " + household,
                        "1 household listed for officer-7: " + household,
                        "1 household listed for social-insurance: " + household,
                        "1 household listed for officer-7: " + household,
                        "household " + household + " read by officer-7"),
                lines.logged);
    }

    @Test
    void aWorkbookThatIsGivenBackIsLogged() {
        var workbook = HandMadeWorkbook.of(
                HandMadeWorkbook.row(1, "Mã xã", "Họ tên chủ hộ"), HandMadeWorkbook.row(2, "03127", "Lò Mẫu"));
        var surveys = HandMadeWorkbook.of(
                HandMadeWorkbook.row(1, "Mã hộ", "Ngày khảo sát"), HandMadeWorkbook.row(2, "A-1", "2018-10-15"));
        var query = "kind=surveys&review=" + fixture.value("SELECT id FROM review");
        for (var file : List.of(workbook, surveys)) {
            var job = UUID.fromString(ImportClient.send(OFFICER, query, HandMadeWorkbook.XLSX, file.bytes())
                    .extract()
                    .path("job"));
            ImportClient.finished(job);
            as(OFFICER).get("/v1/jobs/" + job + "/marked.xlsx").then();
        }

        assertEquals(1, lines.logged.size(), lines.logged::toString);
        assertTrue(lines.logged.getFirst().matches("file of job \\S+ read by officer-7"), lines.logged::toString);
    }

    /** Acts say who complained about which household. */
    @Test
    void aReadOfTheActsOfACommuneIsLogged() {
        var review = fixture.value("SELECT id FROM review");
        var act = UUID.randomUUID();
        as(OFFICER)
                .body(Map.of(
                        "id",
                        act,
                        "act",
                        "START_SURVEY",
                        "communes",
                        List.of(HouseholdFixture.RURAL),
                        "happenedOn",
                        "2018-09-05"))
                .post("/v1/reviews/" + review + "/acts")
                .then()
                .statusCode(207);

        var acts = "/v1/reviews/" + review + "/communes/" + HouseholdFixture.RURAL + "/acts";
        as(OFFICER).get(acts).then().statusCode(200);
        as(ELSEWHERE).get(acts).then().statusCode(404);

        assertEquals(List.of("1 act listed for officer-7: " + act), lines.logged);
    }

    /** Each says who is poor. */
    @Test
    void aReadOfAPaperIsLogged() {
        var review = UUID.fromString(fixture.value("SELECT id FROM review"));
        var meeting = CommuneOffice.meeting(review, HouseholdFixture.RURAL);
        var commune = "/v1/reviews/" + review + "/communes/" + HouseholdFixture.RURAL;
        var certificate = "/v1/households/" + household + "/certificate?year=2018";
        as(OFFICER).accept("text/html").get(certificate).then().statusCode(409);

        as(OFFICER).accept("text/html").get(commune + "/public-list").then().statusCode(200);
        as(ELSEWHERE).accept("text/html").get(commune + "/public-list").then().statusCode(404);
        as(OFFICER)
                .accept("application/pdf")
                .get(commune + "/acts/" + meeting + "/minutes")
                .then()
                .statusCode(200);
        fixture.sql("UPDATE review SET procedure = NULL, procedure_version = NULL");
        fixture.closeAndDecide(review, 2018);
        as(OFFICER).accept("text/html").get(certificate).then().statusCode(200);

        assertEquals(
                List.of(
                        "1 household listed for officer-7: " + household,
                        "act " + meeting + " read by officer-7",
                        "1 household listed for officer-7: " + household,
                        "household " + household + " read by officer-7"),
                lines.logged);
    }

    @Test
    void aReadOutsideTheScopeIsNotLogged() {
        as(ELSEWHERE).get("/v1/households/" + household).then().statusCode(404);
        as(ELSEWHERE).get("/v1/surveys/" + survey).then().statusCode(404);

        assertEquals(List.of(), lines.logged);
    }

    private static final class Lines extends Handler {
        private static final Formatter MESSAGE = new PatternFormatter("%s");

        private final List<String> logged = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            logged.add(MESSAGE.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
