package vn.vuonlen.household.template;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vuonlen.household.importing.HandMadeWorkbook.XLSX;
import static vn.vuonlen.household.importing.ImportClient.OPERATOR;
import static vn.vuonlen.household.importing.ImportClient.counts;
import static vn.vuonlen.household.importing.ImportClient.reasons;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.importing.HandMadeWorkbook;
import vn.vuonlen.household.importing.ImportClient;
import vn.vuonlen.household.importing.ImportOrder.Kind;
import vn.vuonlen.household.marking.UnpackedWorkbook;

/** The workbooks to fill in. */
@QuarkusTest
class TemplateTest {

    /** Of the notes: the row of their own header. */
    private static final int ABOVE_NOTES = 4;

    @Inject
    HouseholdFixture fixture;

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @ParameterizedTest
    @CsvSource({
        "HOUSEHOLDS, vi", "HOUSEHOLDS, en", "SURVEYS, vi", "SURVEYS, en",
        "PRIOR_RESULTS, vi", "PRIOR_RESULTS, en", "VILLAGES, vi", "VILLAGES, en"
    })
    void aTemplateThatIsFilledInWithItsExamplesIsImported(Kind kind, String language) throws IOException {
        var query = "kind=" + kind.word();
        if (kind == Kind.SURVEYS || kind == Kind.PRIOR_RESULTS) {
            fixture.household(HouseholdFixture.RURAL);
            fixture.sql("UPDATE household SET code = '11-098-0042'");
        }
        if (kind == Kind.SURVEYS) {
            query += "&review=" + fixture.openReview(2018);
        }
        var template = new UnpackedWorkbook(template(kind.word(), language));

        var filled = template.withRow(
                HandMadeWorkbook.row(2, examples(template, kind).toArray()));
        var job = ImportClient.finished(
                UUID.fromString(ImportClient.send(OPERATOR, query + "&mode=validate", XLSX, filled)
                        .statusCode(201)
                        .extract()
                        .path("job")));

        assertEquals(List.of(1, 0, 0), counts(job), () -> job.getString("message") + reasons(job));
    }

    @Test
    void theHeaderIsInTheLanguageOfTheReaderAndMarksWhatIsRequired() throws IOException {
        var vietnamese = new UnpackedWorkbook(template("households", "vi")).cells(1);
        var english = new UnpackedWorkbook(template("households", "en")).cells(1);

        assertEquals("Mã định danh hộ [FFDDEBF7]", vietnamese.get("A1"));
        assertEquals("Mã xã * [FFDDEBF7]", vietnamese.get("C1"));
        assertEquals("area * [FFDDEBF7]", english.get("C1"));
    }

    @Test
    void theNotesListTheCodes() throws IOException {
        var notes = new UnpackedWorkbook(template("surveys", "en")).cells(2);

        assertTrue(notes.containsValue("NO_LAND"), notes.toString());
        assertTrue(notes.containsValue("No land for production"), notes.toString());
        assertTrue(notes.containsValue("LOAN"), notes.toString());
    }

    @Test
    void thereIsATemplateOfEachKindOnly() {
        given().auth()
                .oauth2(OPERATOR)
                .get("/v1/imports/templates/people.xlsx")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    private static List<Object> examples(UnpackedWorkbook template, Kind kind) throws IOException {
        var notes = template.cells(2);
        var examples = new ArrayList<Object>();
        for (int i = 1; i <= kind.table().all().size(); i++) {
            examples.add(notes.get("D" + (ABOVE_NOTES + i)));
        }
        return examples;
    }

    private static byte[] template(String kind, String language) {
        return given().auth()
                .oauth2(OPERATOR)
                .get("/v1/imports/templates/" + kind + ".xlsx?lang=" + language)
                .then()
                .statusCode(200)
                .contentType(XLSX)
                .extract()
                .asByteArray();
    }
}
