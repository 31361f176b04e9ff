package vn.vuonlen.household.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.importing.ImportClient.CSV;
import static vn.vuonlen.household.importing.ImportClient.NDJSON;
import static vn.vuonlen.household.importing.ImportClient.imported;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.household.HouseholdFixture;

/** A client that waits for SUCCEEDED goes on as if its rows were there: a job of which nothing was stored has failed. */
@QuarkusTest
class ImportOutcomesTest {
    private static final String MEND = " Mend the rows that are named and send the file again.";

    private static final String HEADER =
            "id,code,area,registeredOn,headName,headSex,headBirthDate,headEthnicGroup,size";

    @Inject
    HouseholdFixture fixture;

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @ParameterizedTest
    @CsvSource({"commit, row", "commit, all", "validate, row"})
    void aFileWhoseEveryRowIsRefusedHasFailed(String mode, String atomic) {
        var job =
                imported("kind=households&mode=%s&atomic=%s".formatted(mode, atomic), CSV, HEADER, row("x"), row("y"));

        assertEquals("FAILED nothing-stored", outcome(job));
        assertEquals(
                atomic.equals("all")
                        ? "Nothing was stored: 2 rows were refused, and the file was to be stored as a whole or not at all."
                                + MEND
                        : "Nothing was stored: all 2 rows were refused." + MEND,
                job.getString("message.en"));
        assertEquals(2, job.getInt("refused"));
        assertEquals(2, job.getInt("done"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&mode=validate", "&atomic=all"})
    void aFileWithoutRowsHasFailed(String query) {
        var header = imported("kind=households" + query, CSV, HEADER);
        var tails = imported("kind=households" + query, CSV, HEADER, ",,,,,,,,", "", " ");
        var lines = imported("kind=households" + query, NDJSON, "", " ");
        var nothing = imported("kind=households" + query, CSV, "");

        assertEquals("FAILED no-rows", outcome(header));
        assertEquals(
                "Nothing was stored: the file has no rows. Check that the right sheet was saved.",
                header.getString("message.en"));
        assertEquals("FAILED no-rows", outcome(tails));
        assertEquals("FAILED no-rows", outcome(lines));
        assertEquals("FAILED no-header", outcome(nothing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"row", "all"})
    void theFirstSentenceSaysWhatCameOfTheFile(String atomic) {
        var query = "kind=households&atomic=" + atomic;
        String[] file = {HEADER, row("4"), row("5")};

        var checked = imported(query + "&mode=validate", CSV, file);
        var stored = imported(query, CSV, file);
        var again = imported(query, CSV, file);

        assertEquals("SUCCEEDED checked", outcome(checked));
        assertEquals("Checked, not stored: 2 rows are good.", checked.getString("message.en"));
        assertEquals("SUCCEEDED stored", outcome(stored));
        assertEquals("Đã lưu 2 dòng.", stored.getString("message.vi"));
        assertEquals("SUCCEEDED nothing-changed", outcome(again));
        assertEquals("Nothing changed, 2 were there already.", again.getString("message.en"));
    }

    @Test
    void aFileThatIsStoredInPartSaysHowMuchIsNot() {
        var known = row("4");
        imported("kind=households", CSV, HEADER, known);

        var job = imported("kind=households", CSV, HEADER, known, row("5"), row("x"));

        assertEquals("SUCCEEDED partly-stored", outcome(job));
        assertEquals("1 rows were stored, 1 were there already, 1 were refused.", job.getString("message.en"));
        assertEquals("Đã lưu 1 dòng, 1 dòng đã có từ trước, 1 dòng bị từ chối.", job.getString("message.vi"));
    }

    private static String outcome(JsonPath job) {
        return job.getString("state") + " " + job.getString("message.code");
    }

    private static String row(String size) {
        return UUID.randomUUID() + ",,03127,2016-05-01,Lò Thị Xuân,F,1979,01," + size;
    }
}
