package vn.vuonlen.household.importing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.RURAL;
import static vn.vuonlen.household.importing.ImportClient.CSV;
import static vn.vuonlen.household.importing.ImportClient.NDJSON;
import static vn.vuonlen.household.importing.ImportClient.counts;
import static vn.vuonlen.household.importing.ImportClient.imported;
import static vn.vuonlen.household.importing.ImportClient.rejects;
import static vn.vuonlen.household.importing.ImportClient.warnings;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.household.Gate;
import vn.vuonlen.household.HouseholdFixture;

/** A row that is possible but unlikely is stored, and listed with a warning. */
@QuarkusTest
class ImportWarningsTest {

    private static final String HOUSEHOLDS =
            "id,area,registeredOn,headName,headSex,headBirthDate,headEthnicGroup,size,confirmed";

    @Inject
    HouseholdFixture fixture;

    @Inject
    DataSource database;

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mode=validate", "mode=commit", "mode=commit&atomic=all", "mode=validate&atomic=all"})
    void householdsOfCsv(String how) {
        var job = imported(
                "kind=households&" + how,
                CSV,
                HOUSEHOLDS,
                row("2001-01-02", 4, ""),
                row("2001-01-01", 20, ""),
                row("2005", 21, ""),
                row("2005", 21, "confirm-size"),
                row("2005", 21, "confirm-size; confirm-head-age"));

        assertEquals(List.of(5, 0, 0), counts(job), () -> rejects(job).toString());
        assertEquals(3, job.getInt("warnings"));
        assertEquals(
                List.of(
                        "2 headBirthDate confirm-head-age",
                        "4 size confirm-size",
                        "4 headBirthDate confirm-head-age",
                        "5 headBirthDate confirm-head-age"),
                warnings(job));
        assertEquals(List.of(), rejects(job));
        boolean stored = how.startsWith("mode=commit");
        assertEquals(stored ? "5" : "0", fixture.value("SELECT count(*) FROM household"));
        assertEquals(
                stored ? "confirm-head-age confirm-size confirm-size" : null,
                fixture.value("SELECT string_agg(code, ' ' ORDER BY code) FROM confirmation"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "commit"})
    void householdsOfNdjson(String mode) {
        var good = ImportHouseholdsTest.json(UUID.randomUUID(), "03163", "Giàng A Páo", "HEAD");
        var foreign = other(good).replace("011086000123", "079086000123");
        var cmnd = other(good).replace("011086000123", "040718263");
        var odd = other(good).replace("011086000123", "011087000123");

        var job = imported(
                "kind=households&mode=" + mode,
                NDJSON,
                good,
                foreign,
                cmnd,
                odd,
                other(odd).replaceFirst("\\{", "{\"confirmed\":[\"confirm-personal-id\"],"),
                other(odd).replaceFirst("\\{", "{\"confirmed\":[\"confirm-income\"],"));

        assertEquals(List.of(5, 1, 0), counts(job), () -> rejects(job).toString());
        assertEquals(1, job.getInt("warnings"));
        assertEquals(List.of("4 members/0/personalId confirm-personal-id"), warnings(job));
        assertEquals(List.of("6 confirmed/0 unknown-code"), rejects(job));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mode=validate", "mode=commit", "mode=commit&atomic=all"})
    void surveysOfEitherFormat(String how) {
        var ids = households(6);
        fixture.year(2017, Map.of(ids.get(0), 500_000L, ids.get(1), 500_000L, ids.get(2), 2_000_000L));
        var surveys = "kind=surveys&review=" + fixture.openReview(2018) + "&" + how;

        var csv = imported(
                surveys,
                CSV,
                "id,household,surveyedOn,income,noDeprivation,applicant,Đã xác nhận",
                survey(ids.get(0), 2_000_000, ""),
                survey(ids.get(1), 1_200_000, ""),
                survey(ids.get(2), 500_000, "confirm-income"));
        var ndjson = imported(
                surveys,
                NDJSON,
                json(ids.get(3), 49_999, "[]"),
                json(ids.get(4), 49_999, "[\"confirm-income\"]"),
                json(ids.get(5), 50_000, "[\"confirm-class\"]"));

        assertEquals(List.of("2 household confirm-class", "4 household confirm-class"), warnings(csv));
        assertEquals(2, csv.getInt("warnings"));
        assertEquals(List.of(3, 0, 0), counts(csv), () -> rejects(csv).toString());
        assertEquals(List.of("1 income confirm-income"), warnings(ndjson));
        assertEquals(1, ndjson.getInt("warnings"));
        assertEquals(List.of(3, 0, 0), counts(ndjson), () -> rejects(ndjson).toString());
        assertEquals(
                how.contains("commit") ? "confirm-income" : null,
                fixture.value("SELECT string_agg(code, ' ') FROM confirmation"));
    }

    @Test
    void theMessageOfTheJobCountsWhatShouldBeLookedAtAgain() {
        var surveys = "kind=surveys&review=" + fixture.openReview(2018);
        var job = imported(surveys, NDJSON, json(fixture.household(RURAL), 1, "[]"));

        assertEquals("1 rows were stored, 1 of the rows should be looked at again.", job.getString("message.en"));
        assertEquals("Đã lưu 1 dòng, 1 dòng cần xem lại.", job.getString("message.vi"));
    }

    @Test
    void theSameFileAgainWarnsOfNothing() {
        var surveys = "kind=surveys&review=" + fixture.openReview(2018);
        var file = json(fixture.household(RURAL), 1, "[]");
        imported(surveys, NDJSON, file);

        var again = imported(surveys, NDJSON, file);

        assertEquals(List.of(0, 0, 1), counts(again));
        assertEquals(0, again.getInt("warnings"));
        assertEquals(List.of(), warnings(again));
    }

    @Test
    void aRowThatIsRefusedOrNotStoredIsNotWarnedOf() {
        var review = fixture.openReview(2018);
        var good = json(fixture.household(RURAL), 1, "[]");
        var bad = json(fixture.household(RURAL), 1, "[]").replace("\"applicant\":true", "\"applicant\":false");

        var byRow = imported("kind=surveys&mode=validate&review=" + review, NDJSON, good, bad);
        var together = imported("kind=surveys&atomic=all&review=" + review, NDJSON, good, bad);

        assertEquals(List.of("1 income confirm-income"), warnings(byRow));
        assertEquals(List.of("2 household not-on-list"), rejects(byRow));
        assertEquals("FAILED", together.getString("state"));
        assertEquals(List.of(), warnings(together));
        assertEquals(0, together.getInt("warnings"));
        assertEquals(List.of("2 household not-on-list"), rejects(together));
        assertEquals("0", fixture.value("SELECT count(*) FROM survey"));
    }

    @Test
    void theWarningsOfAHouseholdAreTwentyAtMost() {
        var member = ",{\"name\":\"Giàng A Dế\",\"sex\":\"F\",\"birthDate\":\"1986\",\"ethnicGroup\":\"23\","
                + "\"relationship\":\"OTHER\",\"personalId\":\"011086000123\"}";
        var row = ImportHouseholdsTest.json(UUID.randomUUID(), "03163", "Giàng A Páo", "HEAD");
        int end = row.lastIndexOf(']');

        var job = imported(
                "kind=households",
                NDJSON,
                row.substring(0, end) + String.join("", Collections.nCopies(50, member)) + row.substring(end));

        assertEquals(List.of(1, 0, 0), counts(job), () -> rejects(job).toString());
        assertEquals(1, job.getInt("warnings"));
        assertEquals(20, warnings(job).size());
    }

    @Test
    void anImportThatIsContinuedDoublesNoWarning() throws SQLException {
        var review = fixture.openReview(2018);
        var ids = households(60);
        // The repetition of the first household ends the first chunk after 30 rows.
        var file = lines(ids.subList(0, 30)) + json(ids.getFirst(), 2, "[]") + "\n" + lines(ids.subList(30, 60));

        UUID job;
        try (var gate = Gate.before(database, "household", ids.get(45))) {
            job = ImportClient.sent(ImportClient.OPERATOR, "kind=surveys&review=" + review, NDJSON, file);
            await().until(() -> fixture.value("SELECT position FROM job WHERE id = '" + job + "'")
                    .equals("30"));
            assertEquals(30, ImportClient.job(job).getInt("warnings"));
            fixture.sql("UPDATE job SET attempt = attempt + 1 WHERE id = '" + job + "'");
            fixture.sql("UPDATE job_lease SET attempt = attempt + 1 WHERE job_id = '" + job + "'");
            gate.open();
        }
        await().until(() ->
                fixture.value("SELECT count(*) FROM pg_locks WHERE NOT granted").equals("0"));
        fixture.sql("UPDATE job_lease SET until = now() - interval '1 minute' WHERE job_id = '" + job + "'");

        JsonPath done = ImportClient.finished(job);

        assertEquals(List.of(60, 1, 0), counts(done));
        assertEquals(60, done.getInt("warnings"));
        assertEquals(60, warnings(done).size());
        assertEquals(
                "60 rows were stored, 1 were refused, 60 of the rows should be looked at again.",
                done.getString("message.en"));
    }

    private List<UUID> households(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> fixture.household(RURAL))
                .toList();
    }

    private static String lines(List<UUID> households) {
        return households.stream().map(id -> json(id, 1, "[]") + "\n").collect(Collectors.joining());
    }

    private static String row(String birth, int size, String confirmed) {
        return "%s,03127,2016-01-01,Nguyễn Thị Hoà,F,%s,01,%d,%s".formatted(UUID.randomUUID(), birth, size, confirmed);
    }

    private static String survey(UUID household, long income, String confirmed) {
        return "%s,%s,2018-10-15,%d,true,true,%s".formatted(UUID.randomUUID(), household, income, confirmed);
    }

    private static String json(UUID household, long income, String confirmed) {
        return "{\"id\":\"%s\",\"household\":\"%s\",\"surveyedOn\":\"2018-10-15\",\"income\":%d,\"noDeprivation\":true,\"applicant\":true,\"confirmed\":%s}"
                .formatted(UUID.randomUUID(), household, income, confirmed);
    }

    private static String other(String household) {
        return household.replaceFirst("\"id\": *\"[^\"]*\"", "\"id\":\"" + UUID.randomUUID() + "\"");
    }
}
