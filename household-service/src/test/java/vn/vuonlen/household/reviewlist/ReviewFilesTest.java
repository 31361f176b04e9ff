package vn.vuonlen.household.reviewlist;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vuonlen.household.HouseholdFixture.RURAL;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.reviewlist.ListedYear.MACHINE;
import static vn.vuonlen.household.reviewlist.ListedYear.PROVINCE;
import static vn.vuonlen.household.reviewlist.ListedYear.RURAL_OFFICER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.workbook.OfficeWorkbook;
import vn.vuonlen.household.workbook.SheetCell;

/** The whole of a list as a file: the same rows as its pages, and as SQL has them. */
@QuarkusTest
class ReviewFilesTest {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    @Inject
    HouseholdFixture fixture;

    @Inject
    ListedYear year;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void prepare() {
        year.prepare();
    }

    @AfterEach
    void empty() {
        fixture.empty();
    }

    private Response file(String token, String what, String type) {
        var response = as(token).accept(type).get("/v1/reviews/" + year.review + what);
        response.then().statusCode(200).contentType(startsWith(type));
        return response;
    }

    private List<JsonNode> lines(Response file) throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (var line : file.asString().lines().toList()) {
            lines.add(json.readTree(line));
        }
        return lines;
    }

    private List<JsonNode> pages(String token, String what) throws IOException {
        var items = new ArrayList<JsonNode>();
        var question = what + (what.contains("?") ? "&" : "?") + "limit=2";
        String next = "";
        while (next != null) {
            var page = json.readTree(year.get(token, question + (next.isEmpty() ? "" : "&cursor=" + next))
                    .extract()
                    .asString());
            page.path("items").forEach(items::add);
            next = page.path("next").textValue();
        }
        return items;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/list", "/list?status=surveyed", "/list?area=" + RURAL, "/results", "/results?class=POOR"})
    void aLineOfNdjsonIsAnItemOfAPage(String what) throws IOException {
        ListedYear.moves(year.poor, "03127");
        for (var token : List.of(PROVINCE, RURAL_OFFICER)) {
            assertEquals(pages(token, what), lines(file(token, what, NDJSON)));
        }
    }

    /** By a statement of the test's own, in the order of ids within a commune. */
    @Test
    void theRowsAreThoseOfTheTables() throws IOException {
        var expected = fixture.value("""
                SELECT string_agg(concat_ws('|', r.household_id, h.code, a.code, r.class, r.route, r.movement), ',' ORDER BY
                    r.household_id)
                FROM result r JOIN household h ON h.id = r.household_id JOIN area a ON a.id = r.area_id
                WHERE r.review_id = '%s' AND a.code = '%s'
                """.formatted(year.review, RURAL));

        var rows = lines(file(MACHINE, "/results?area=" + RURAL, NDJSON)).stream()
                .map(row -> String.join(
                        "|",
                        Arrays.stream(new String[] {
                                    "/household", "/code", "/commune/code", "/class", "/route", "/movement"
                                })
                                .map(pointer -> row.at(pointer).textValue())
                                .filter(text -> text != null)
                                .toList()))
                .sorted()
                .toList();

        assertEquals(expected, String.join(",", rows));
    }

    @Test
    void csvAndWorkbooksHaveTheSameCells() throws IOException {
        var items = pages(PROVINCE, "/list");

        var csv = file(PROVINCE, "/list", CSV).asString().lines().map(line -> List.of(line.split(",", -1)));
        var sheet = cells(file(PROVINCE, "/list", OfficeWorkbook.MEDIA_TYPE).asByteArray(), 12);

        var rows = csv.toList();
        assertEquals(rows, sheet);
        assertEquals(
                items.stream()
                        .map(item -> List.of(
                                item.at("/household").asText(),
                                item.at("/commune/name").asText(),
                                item.at("/status").asText(),
                                item.path("surveyedOn").asText("")))
                        .toList(),
                rows.stream()
                        .skip(1)
                        .map(row -> List.of(row.get(0), row.get(4), row.get(8), row.get(10)))
                        .toList());
    }

    /** As an import reads them: each row as wide as the widest. */
    private static List<List<String>> cells(byte[] workbook, int width) throws IOException {
        var all = new ArrayList<List<String>>();
        try (var read = OfficeWorkbook.open(new ByteArrayInputStream(workbook));
                var rows = read.rows()) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                var texts = new String[width];
                Arrays.fill(texts, "");
                for (SheetCell cell : row.cells()) {
                    texts[cell.column()] = cell.text();
                }
                all.add(List.of(texts));
            }
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "/list, application/x-ndjson, 6",
        "/list, text/csv, 6",
        "/list?area=03163, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, 5",
        "/results, text/csv, 4",
        "/list?status=pending&area=03127, text/csv, 0",
        "/progress?breakdown=commune, text/csv, 2",
        "/progress, application/x-ndjson, 1"
    })
    void theNumberOfRowsAndTheChecksumComeWithTheFile(String what, String type, int rows) throws Exception {
        var file = file(PROVINCE, what, type);

        assertEquals(rows, Integer.parseInt(file.header("Row-Count")));
        var sha256 = MessageDigest.getInstance("SHA-256").digest(file.asByteArray());
        assertEquals("sha-256=" + HexFormat.of().formatHex(sha256), file.header("Content-Checksum"));
        if (!type.equals(OfficeWorkbook.MEDIA_TYPE)) {
            assertEquals(
                    rows + (type.equals(CSV) ? 1 : 0), file.asString().lines().count());
        }
    }

    @Test
    void headingsAreInTheLanguageOfTheReader() {
        var vietnamese = given().auth()
                .oauth2(PROVINCE)
                .accept(CSV)
                .header("Accept-Language", "vi")
                .get("/v1/reviews/" + year.review + "/results");

        assertTrue(firstLine(file(PROVINCE, "/results", CSV)).startsWith("Household id,Register code,Name of head,"));
        assertTrue(firstLine(vietnamese).startsWith("Mã định danh hộ,Mã hộ,Họ tên chủ hộ,"));
    }

    private static String firstLine(Response file) {
        return new String(file.asByteArray(), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatASpreadsheetWouldTakeForAFormulaIsText() throws IOException {
        fixture.sql("UPDATE household SET code = '=1+1', head_name = '@SUM(A1)' WHERE id = '%s'".formatted(year.urban));

        var csv = file(PROVINCE, "/list?area=03127", CSV).asString().lines().toList();
        assertTrue(csv.get(1).contains(",'=1+1,'@SUM(A1),"), csv::toString);
        var sheet = cells(
                file(PROVINCE, "/list?area=03127", OfficeWorkbook.MEDIA_TYPE).asByteArray(), 12);
        assertEquals(List.of("=1+1", "@SUM(A1)"), sheet.get(1).subList(1, 3));
    }

    /** Which formats there are is said by Accept alone: a page is what everybody else gets. */
    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "application/json, text/csv;q=0.5"})
    void aPageIsTheDefault(String accept) {
        as(PROVINCE)
                .accept(accept)
                .get("/v1/reviews/" + year.review + "/list")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("items.size()", equalTo(6));
    }

    @Test
    void aFileHasNoPagesAndOtherFormatsAreNotAcceptable() {
        as(PROVINCE)
                .accept(CSV)
                .get("/v1/reviews/" + year.review + "/list?limit=5")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"));
        as(PROVINCE)
                .accept("application/pdf")
                .get("/v1/reviews/" + year.review + "/list")
                .then()
                .statusCode(406);
        as(PROVINCE)
                .accept(CSV)
                .get("/v1/reviews/" + year.review + "/list?area=98765")
                .then()
                .statusCode(422);
    }
}
