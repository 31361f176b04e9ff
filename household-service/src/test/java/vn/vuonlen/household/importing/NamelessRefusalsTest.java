package vn.vuonlen.household.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vuonlen.household.importing.ImportClient.CSV;
import static vn.vuonlen.household.importing.ImportClient.NDJSON;
import static vn.vuonlen.household.importing.ImportClient.imported;
import static vn.vuonlen.household.importing.ImportClient.rejects;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.household.HouseholdFixture;

/** Refusals are stored, and read by more people than households are: they do not identify the person of a row. */
@QuarkusTest
class NamelessRefusalsTest {

    private static final String HEADER =
            "id,code,area,registeredOn,headName,headSex,headBirthDate,headEthnicGroup,size";

    @Inject
    HouseholdFixture fixture;

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @Test
    void personalDataIsNotQuoted() {
        var good = json();
        var digits = "11086000123";

        var job = imported(
                "kind=households",
                NDJSON,
                good.replace("\"011086000123\"", digits),
                good.replace("\"011086000123\"", "[" + digits + "]"),
                good.replace("\"1986\"", digits),
                good.replace("\"1986\"", "\"" + digits + "\""),
                good.replace("\"Giàng A Páo\"", digits),
                good.replace("{\"name\":\"Giàng A Páo\"", "{\"id\":\"" + digits + "\",\"name\":\"Giàng A Páo\""),
                good.replaceFirst("\\[.*]", "[\"" + digits + "\"]"),
                good.replaceFirst("\\[.*]", "\"" + digits + "\""));
        var csv = imported(
                "kind=households",
                CSV,
                HEADER,
                UUID.randomUUID() + ",,03127,2016-05-01,Nguyễn Thị Hoà,F," + digits + ",01,4");

        assertEquals(
                List.of(
                        "1 members/0/personalId wrong-type",
                        "2 members/0/personalId wrong-type",
                        "3 members/0/birthDate wrong-type",
                        "4 members/0/birthDate birth-not-plausible",
                        "5 members/0/name wrong-type",
                        "6 members/0/id wrong-type",
                        "7 members wrong-type",
                        "8 members wrong-type"),
                rejects(job));
        assertEquals(List.of("2 headBirthDate birth-not-plausible"), rejects(csv));
        assertFalse(reasons(job, csv).contains(digits), () -> reasons(job, csv));
    }

    /** In whatever column: in a file whose cells are shifted, any column may hold personal data. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Thị Hoà",
                "Nguyen Thi Hoa",
                "Hoa",
                "HOA",
                "hoa",
                "NGUYEN VAN A",
                "1979-03-08",
                "011086000123",
                "011086000"
            })
    void noColumnQuotesAPerson(String personal) {
        var id = UUID.randomUUID();

        var job = imported(
                "kind=households",
                CSV,
                HEADER,
                personal + ",,03127,2016-05-01,Lò,F,1979,01,4",
                id + ",," + personal + ",2016-05-01,Lò,F,1979,01,4",
                id + ",,03127," + personal + "x,Lò,F,1979,01,4",
                id + ",,03127,2016-05-01,Lò," + personal + ",1979,01,4",
                id + ",,03127,2016-05-01,Lò,F,1979," + personal + ",4",
                id + ",,03127,2016-05-01,Lò,F,1979,01," + personal + "x");
        var surveys = imported(
                "kind=surveys&review=" + fixture.openReview(2018),
                NDJSON,
                ImportSurveysTest.json(UUID.randomUUID(), 1).replace("NO_CAPITAL", personal),
                ImportSurveysTest.json(UUID.randomUUID(), 1).replace("income", personal));

        assertEquals(
                List.of(
                        "2 id wrong-type",
                        "3 area unknown-area",
                        "4 registeredOn wrong-type",
                        "5 headSex wrong-type",
                        "6 headEthnicGroup unknown-code",
                        "7 size wrong-type"),
                rejects(job));
        assertEquals(
                List.of("1 causes/0 unknown-code", "2 ••• unknown-field", "2 income measure-missing"),
                rejects(surveys));
        assertFalse(reasons(job, surveys).contains(personal), () -> reasons(job, surveys));
    }

    @Test
    void theRefusalOfAMissingHeaderDoesNotQuoteTheFirstHousehold() {
        var job = imported("kind=households", CSV, "Nguyễn Thị Hoà,03127,2016-05-01,F,1979,01,4");

        assertEquals("no-header", job.getString("message.code"));
        assertEquals(
                "A CSV file begins with a header. Add it. The separator seen is “,”. The fields are: id, code, area,"
                        + " registeredOn, headName, headSex, headBirthDate, headEthnicGroup, size, confirmed.",
                job.getString("message.en"));
        assertTrue(job.getString("message.vi").contains(", Họ tên chủ hộ, "), job.getString("message.vi"));
    }

    @Test
    void aCodeIsQuotedSinceItIdentifiesNobody() {
        var job = imported(
                "kind=households",
                CSV,
                HEADER,
                UUID.randomUUID() + ",,03999,2016-05-01,Lò,F,1979,01,4",
                "x,,03127,2016-05-01,Lò,F,1979,01,4");

        assertEquals(
                "There is no area with the code “03999” on 2016-05-01. Check the code, with its leading zeros, and"
                        + " the day: codes change with the boundaries.|The value “x” is not valid: it must be a UUID"
                        + " written 8-4-4-4-12.",
                fixture.value("SELECT string_agg(en, '|' ORDER BY code) FROM job_reject WHERE job_id = '"
                        + job.getString("id") + "'"));
    }

    private String reasons(JsonPath... jobs) {
        var all = new StringBuilder();
        for (var job : jobs) {
            all.append(fixture.value("SELECT string_agg(r::text, E'\\n') FROM job_reject r WHERE job_id = '"
                    + job.getString("id") + "'"));
        }
        return all.toString();
    }

    private static String json() {
        return ImportHouseholdsTest.json(UUID.randomUUID(), "03163", "Giàng A Páo", "HEAD");
    }
}
