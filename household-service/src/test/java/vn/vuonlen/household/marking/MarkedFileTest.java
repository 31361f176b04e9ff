package vn.vuonlen.household.marking;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vuonlen.household.importing.HandMadeWorkbook.DAY;
import static vn.vuonlen.household.importing.HandMadeWorkbook.XLSX;
import static vn.vuonlen.household.importing.HandMadeWorkbook.row;
import static vn.vuonlen.household.importing.HandMadeWorkbook.styled;
import static vn.vuonlen.household.importing.ImportClient.OPERATOR;
import static vn.vuonlen.household.importing.ImportClient.counts;
import static vn.vuonlen.household.importing.ImportClient.rejects;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.importing.HandMadeWorkbook;
import vn.vuonlen.household.importing.ImportClient;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** Workbooks that come back with their faults marked. */
@QuarkusTest
class MarkedFileTest {

    private static final Object[] HEADER = {
        "Mã hộ", "Mã xã", "Ngày đăng ký", "Họ tên chủ hộ", "Giới tính", "Năm sinh", "Dân tộc", "Số nhân khẩu"
    };

    private static final String FAULTY = " [FFFFC7CE]";

    @Inject
    HouseholdFixture fixture;

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"commit", "validate"})
    void theFaultyCellsAreMarkedAndExplainedInTheirPlaces(String mode) throws IOException {
        var job = sent(
                "kind=households&mode=" + mode,
                HandMadeWorkbook.of(
                        row(2, "DANH SÁCH _x005F_x0041_", null, 1.5),
                        row(4, HEADER),
                        row(5, "A-1", 3127, styled("C5", DAY, 43160), "Lò Mẫu", "M", 1979, "01", 4),
                        row(6, "A-2", "03127", styled("C6", DAY, 43161), null, "M", true, "01", 4),
                        row(
                                9,
                                "A-3",
                                "03127",
                                "<c r=\"C9\" s=\"1\"><f>C6</f><v>43161</v></c>",
                                "Lò Mẫu",
                                "M",
                                1979,
                                "01",
                                4,
                                null,
                                "Ghi chú")));

        var cells = marked(job, "en");
        var vietnamese = marked(job, "vi");

        assertEquals("DANH SÁCH _x005F_x0041_", cells.get("A2"));
        assertEquals("1.5", cells.get("C2"));
        assertEquals("Mã hộ [FFDDEBF7]", cells.get("A4"));
        assertEquals("Reasons for refusal [FFDDEBF7]", cells.get("K4"));
        assertEquals("Lý do từ chối [FFDDEBF7]", vietnamese.get("K4"));
        assertEquals("A-1", cells.get("A5"));
        assertEquals("3127" + FAULTY, cells.get("B5"));
        assertEquals("43160.0", cells.get("C5"));
        assertEquals("Lò Mẫu", cells.get("D5"));
        assertEquals("4", cells.get("H5"));
        assertTrue(cells.get("K5").contains("Mã xã: There is no area with the code “3127”"), cells.get("K5"));
        assertTrue(vietnamese.get("K5").contains("Mã xã: Không có"), vietnamese.get("K5"));
        assertEquals("1" + FAULTY, cells.get("F6"));
        assertEquals(FAULTY, cells.get("D6"));
        assertTrue(cells.get("K6").contains("Năm sinh: "), cells.get("K6"));
        assertTrue(cells.get("K6").contains("Họ tên chủ hộ: The value of"), cells.get("K6"));
        assertEquals("2018-03-02" + FAULTY, cells.get("C9"));
        assertEquals("Ghi chú" + FAULTY, cells.get("J9"));
        assertTrue(cells.get("K9").contains("Ngày đăng ký: The cell holds a formula"), cells.get("K9"));
        assertNull(cells.get("A7"));
    }

    @Test
    void correctedItIsSentAsItIs() throws IOException {
        var first = sent(
                "kind=households",
                HandMadeWorkbook.of(row(1, HEADER), household(2, "A-1", "X"), household(3, "A-2", "M")));
        var bytes = body(OPERATOR, first, "vi").extract().asByteArray();

        var again = ImportClient.finished(
                post(OPERATOR, "kind=households", new UnpackedWorkbook(bytes).withRow(household(4, "A-3", "Y"))));
        var cells = marked(again, "en");

        assertEquals(List.of("2 headSex wrong-type", "4 headSex wrong-type"), rejects(again));
        assertEquals(List.of(0, 2, 1), counts(again));
        assertEquals("Reasons for refusal [FFDDEBF7]", cells.get("I1"));
        assertNull(cells.get("J1"));
        assertTrue(cells.get("I4").startsWith("Giới tính: "), cells.get("I4"));
    }

    @Test
    void aLongWorkbookComesBackWhole() throws IOException {
        var rows = new StringBuilder(row(1, HEADER));
        for (int i = 2; i < 3_002; i++) {
            rows.append(household(i, "A-" + i, i % 2 == 0 ? "M" : "X"));
        }

        var cells = marked(sent("kind=households&mode=validate", HandMadeWorkbook.of(rows.toString())), "en");

        assertEquals("A-3001", cells.get("A3001"));
        assertEquals("X" + FAULTY, cells.get("E3001"));
        assertEquals("M", cells.get("E3000"));
        assertEquals(
                1_500,
                cells.keySet().stream().filter(place -> place.startsWith("I")).count() - 1);
    }

    /** A spreadsheet has no column behind its last, so that the reasons take the place of what was written there. */
    @Test
    void whatStandsInTheLastColumnMakesPlaceForTheReasons() throws IOException {
        var job = sent(
                "kind=households",
                HandMadeWorkbook.of(
                        row(1, HEADER), "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>", household(3, "A-1", "M")));

        var cells = marked(job, "en");

        assertEquals(List.of(1, 1, 0), counts(job));
        assertTrue(cells.get("XFD2").contains("The value of"), cells.get("XFD2"));
    }

    @Test
    void whatIsUnlikelyIsMarkedInAnotherColour() throws IOException {
        var job = sent(
                "kind=households",
                HandMadeWorkbook.of(
                        row(1, HEADER),
                        household(2, "A-1", "M"),
                        row(3, "A-2", "03127", "2018-03-01", "Lò Mẫu", "M", "1979", "01", 21)));

        var cells = marked(job, "en");
        var vietnamese = marked(job, "vi");

        assertEquals(List.of(2, 0, 0), counts(job));
        assertEquals("4", cells.get("H2"));
        assertNull(cells.get("I2"));
        assertEquals("21 [FFFFEB9C]", cells.get("H3"));
        assertTrue(cells.get("I3").startsWith("To be looked at again: Số nhân khẩu: "), cells.get("I3"));
        assertTrue(vietnamese.get("I3").startsWith("Cần xem lại: Số nhân khẩu: "), vietnamese.get("I3"));
    }

    @Test
    void aDayThatDoesNotExistComesBackAsItWasWritten() throws IOException {
        var days = List.of("2019-02-30", "1900-02-29", "1899-12-31");
        var rows = new StringBuilder(row(1, HEADER));
        for (int i = 0; i < days.size(); i++) {
            var day = "<c r=\"C%d\" t=\"d\"><v>%s</v></c>".formatted(i + 2, days.get(i));
            rows.append(row(i + 2, "A-" + i, "03127", day, "Lò Mẫu", "M", "1979", "01", 4));
        }

        var cells = marked(sent("kind=households", HandMadeWorkbook.of(rows.toString())), "en");

        assertEquals(
                days.stream().map(day -> day + FAULTY).toList(),
                List.of(cells.get("C2"), cells.get("C3"), cells.get("C4")));
    }

    /** Each has all texts of its workbook in memory. */
    @Test
    void fewAreMarkedAtOnce() throws Exception {
        var rows = new StringBuilder(row(1, HEADER));
        for (int i = 2; i < 6_002; i++) {
            rows.append(household(i, "A-" + i, "X"));
        }
        var job = sent("kind=households&mode=validate", HandMadeWorkbook.of(rows.toString()));
        var together = new CyclicBarrier(8);

        var answers = new ArrayList<ValidatableResponse>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tasks = Collections.nCopies(8, (Callable<ValidatableResponse>) () -> {
                together.await();
                return body(OPERATOR, job, "en");
            });
            for (var answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
        }

        var refused = answers.stream()
                .filter(answer -> answer.extract().statusCode() != 200)
                .toList();
        assertTrue(!refused.isEmpty() && refused.size() <= 6, refused.size() + " were refused");
        refused.forEach(answer ->
                answer.statusCode(503).header("Retry-After", notNullValue()).body("code", equalTo("too-busy")));
        body(OPERATOR, job, "en").statusCode(200);
    }

    @Test
    void othersDoNotSeeIt() {
        var officer = TestTokens.of("commune-officer", HouseholdFixture.RURAL);
        var review = fixture.openReview(2018);
        var job = ImportClient.finished(post(
                officer,
                "kind=surveys&review=" + review,
                HandMadeWorkbook.of(row(1, "Mã hộ", "Ngày khảo sát"), row(2, "A-1", "2018-10-15"))
                        .bytes()));

        body(officer, job, "vi")
                .statusCode(200)
                .contentType(XLSX)
                .header("Cache-Control", equalTo("private, no-store"));
        body(OPERATOR, job, "vi").statusCode(200);
        body(TestTokens.of("operator", HouseholdFixture.URBAN), job, "vi").statusCode(404);
        body(
                        TestTokens.with("commune-officer")
                                .subject("another")
                                .areas(HouseholdFixture.RURAL)
                                .sign(),
                        job,
                        "vi")
                .statusCode(404);
        body(TestTokens.of("auditor", "11"), job, "vi").statusCode(200);
        body(TestTokens.of("auditor", HouseholdFixture.URBAN), job, "vi").statusCode(404);
    }

    @Test
    void withoutARefusedRowOrAWorkbookThereIsNothingToMark() {
        var good = sent("kind=households", HandMadeWorkbook.of(row(1, HEADER), household(2, "A-1", "M")));
        var csv = ImportClient.imported(
                "kind=households",
                ImportClient.CSV,
                "id,area,registeredOn,headName,headSex,headBirthDate,headEthnicGroup,size",
                "x");

        for (var job : List.of(good, csv)) {
            body(OPERATOR, job, "en").statusCode(409).body("code", equalTo("nothing-to-mark"));
        }
        assertEquals(
                "0",
                fixture.value("SELECT count(*) FROM job_input WHERE job_id IN ('%s', '%s')"
                        .formatted(good.getString("id"), csv.getString("id"))));
    }

    @Test
    void aFileThatWasDeletedIsGone() {
        var job = sent("kind=households", HandMadeWorkbook.of(row(1, HEADER), household(2, "A-1", "X")));
        fixture.sql("DELETE FROM job_input WHERE job_id = '" + job.getString("id") + "'");

        body(OPERATOR, job, "en").statusCode(410).body("code", equalTo("file-gone"));
    }

    private static String household(int row, String code, String sex) {
        return row(row, code, "03127", "2018-03-01", "Lò Mẫu", sex, "1979", "01", 4);
    }

    private static Map<String, String> marked(JsonPath job, String language) throws IOException {
        return new UnpackedWorkbook(
                        body(OPERATOR, job, language).statusCode(200).extract().asByteArray())
                .cells(1);
    }

    private static ValidatableResponse body(String token, JsonPath job, String language) {
        return given().auth()
                .oauth2(token)
                .header("Accept-Language", language)
                .get("/v1/jobs/" + job.getString("id") + "/marked.xlsx")
                .then();
    }

    private static JsonPath sent(String query, HandMadeWorkbook workbook) {
        return ImportClient.finished(post(OPERATOR, query, workbook.bytes()));
    }

    private static UUID post(String token, String query, byte[] workbook) {
        return UUID.fromString(ImportClient.send(token, query, XLSX, workbook)
                .statusCode(201)
                .extract()
                .path("job"));
    }
}
