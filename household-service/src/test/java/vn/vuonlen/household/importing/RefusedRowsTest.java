package vn.vuonlen.household.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.importing.ImportClient.CSV;
import static vn.vuonlen.household.importing.ImportClient.NDJSON;
import static vn.vuonlen.household.importing.ImportClient.counts;
import static vn.vuonlen.household.importing.ImportClient.imported;
import static vn.vuonlen.household.importing.ImportClient.rejects;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.household.HouseholdFixture;

/** What can be wrong with the form of a file or of a row, whatever kind of row it is. */
@QuarkusTest
class RefusedRowsTest {

    private static final String HEADER =
            "id,code,area,registeredOn,headName,headSex,headBirthDate,headEthnicGroup,size";

    @Inject
    HouseholdFixture fixture;

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @Test
    void aRowOfCsvHasTheColumnsOfItsHeader() {
        var job = imported(
                "kind=households",
                CSV,
                HEADER,
                UUID.randomUUID() + ",,03127,2016-05-01,Nguyễn Thị Hoà,F,1979,01",
                UUID.randomUUID() + ",,03127,2016-05-01,,F,1979,01,4",
                UUID.randomUUID() + ",,03127,2016-05-01,Nguyễn Thị Hoà,F,1979,01,4");

        assertEquals(List.of(1, 2, 0), counts(job));
        assertEquals(List.of("2 null column-count", "3 headName missing-value"), rejects(job));
    }

    @Test
    void aRowOfNdjsonHasEachFieldOnceAndEveryRequiredOne() {
        var good = json();

        var job = imported(
                "kind=households",
                NDJSON,
                good.replace("\"sex\":\"M\"", "\"sex\":\"M\",\"sex\":\"F\""),
                good.replace("\"area\":\"03163\",", ""),
                good.replace("\"sex\":\"M\",", ""));

        assertEquals(
                List.of("1 members/0/sex duplicate-field", "2 area missing-value", "3 members/0/sex missing-value"),
                rejects(job));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                  | no-header",
                "id,id,household,surveyedOn                          | duplicate-field",
                "id,surveyedOn                                       | missing-column",
                "id,household,surveyedOn,colour                      | unknown-field",
                "id,household,surveyedOn,x\0                         | unknown-field"
            })
    void aWrongHeaderFailsTheFile(String header, String code) {
        var job = imported("kind=surveys&review=" + fixture.openReview(2018), CSV, header);

        assertEquals("FAILED", job.getString("state"));
        assertEquals(code, job.getString("message.code"));
    }

    /** Old Macs and some spreadsheets end lines so: what follows it would be lost silently. */
    @Test
    void aCarriageReturnEndsARow() {
        var job =
                imported("kind=households", CSV, HEADER + "\r" + csv("4") + "\r" + csv("5"), csv("x"), csv("6") + "\r");

        assertEquals(List.of(3, 1, 0), counts(job));
        assertEquals(List.of("4 size wrong-type"), rejects(job));
        assertEquals("15", fixture.value("SELECT sum(size) FROM household"));
    }

    @Test
    void aQuoteThatIsNotClosedIsRefused() {
        var job = imported(
                "kind=households",
                CSV,
                "id,area,registeredOn,headSex,headBirthDate,headEthnicGroup,size,headName",
                UUID.randomUUID() + ",03127,2016-05-01,F,1979,01,4,\"Nguyễn Thị",
                UUID.randomUUID() + ",03127,2016-05-01,F,1979,01,4,\"Nguyễn Thị\"");

        assertEquals(List.of(1, 1, 0), counts(job));
        assertEquals(List.of("2 null unreadable-row"), rejects(job));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "019aa7c10-7b3c-7d51-9c1e-2f4b6a8d0e1",
                "+19aa7c1-7b3c-7d51-9c1e-2f4b6a8d0e1f",
                "٠19aa7c1-7b3c-7d51-9c1e-2f4b6a8d0e1f",
                "019aa7c1-7b3c-7d51-9c1e-2f4b6a8d0e1"
            })
    void anIdIsWrittenInItsCanonicalForm(String id) {
        var inCsv = imported("kind=households", CSV, HEADER, id + csv("4").substring(36));
        var inJson =
                imported("kind=households", NDJSON, json().replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"" + id + "\""));

        assertEquals(List.of("2 id wrong-type"), rejects(inCsv));
        assertEquals(List.of("1 id wrong-type"), rejects(inJson));
    }

    @Test
    void digitsAreThoseOfAsciiInWhateverWidth() {
        var job = imported(
                "kind=households",
                CSV,
                HEADER,
                csv("٤"),
                csv("４"),
                csv("+4"),
                csv("4").replace("1979", "１９７９"),
                csv("4").replace("1979", "+979"));

        assertEquals(
                List.of("2 size wrong-type", "4 size wrong-type", "6 headBirthDate birth-not-plausible"), rejects(job));
    }

    @Test
    void onlyAPoorHouseholdHasARoute() {
        var household = fixture.household(HouseholdFixture.RURAL);

        var job =
                imported("kind=prior-results", CSV, "household,year,class,route", household + ",2016,NEAR_POOR,INCOME");

        assertEquals(List.of("2 route route-of-not-poor"), rejects(job));
    }

    @Test
    void textThatCannotBeStoredIsRefusedRowByRow() {
        var good = json();

        var job = imported(
                "kind=households",
                NDJSON,
                good.replace("Giàng A Páo", "A\\u0000"),
                good.replace("\"area\"", "\"\\u0000\""),
                good.replace("2015-01-01", "2015-01-0\\u0000"),
                good.replace("Giàng A Páo", "Giàng \\ud83d"),
                good.replace("Giàng A Páo", "\\ude00\\ud83d Páo"),
                good.replace("Giàng A Páo", "Giàng \\ud83d\\ude00"),
                good.replace("Giàng A Páo", "Giàng\\u202e A Páo"),
                good.replace("Giàng A Páo", "Giµng A Pã"),
                good.replaceFirst("\"id\": *\"[^\"]*\"", "\"id\":\"00000000-0000-0000-0000-000000000000\""));

        assertEquals(List.of(0, 9, 0), counts(job));
        assertEquals(
                List.of(
                        "1 members/0/name unkept-character",
                        "2 ••• unknown-field",
                        "2 area missing-value",
                        "3 registeredOn wrong-type",
                        "4 members/0/name unkept-character",
                        "5 members/0/name unkept-character",
                        "6 members/0/name not-a-name",
                        "7 members/0/name unkept-character",
                        "8 members/0/name text-garbled",
                        "9 id wrong-type"),
                rejects(job));
    }

    @Test
    void textThatCannotBeStoredIsRefusedInAListAndInCsv() {
        var review = "kind=surveys&review=" + fixture.openReview(2018);
        var survey = ImportSurveysTest.json(fixture.household(HouseholdFixture.RURAL), 700_000);

        var list = imported(review, NDJSON, survey.replace("NO_CAPITAL", "\\u0000"));
        var csv = imported(
                "kind=households",
                CSV,
                HEADER,
                UUID.randomUUID() + ",\0,03127,2016-05-01,Nguyễn Thị Hoà,F,1979-03-08,01,4");

        assertEquals(List.of("1 causes unkept-character"), rejects(list));
        assertEquals(List.of("2 code unkept-character"), rejects(csv));
    }

    private static String csv(String size) {
        return UUID.randomUUID() + ",,03127,2016-05-01,Nguyễn Thị Hoà,F,1979,01," + size;
    }

    private static String json() {
        return ImportHouseholdsTest.json(UUID.randomUUID(), "03163", "Giàng A Páo", "HEAD");
    }
}
