package vn.vuonlen.household.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.importing.ImportClient.CSV;
import static vn.vuonlen.household.importing.ImportClient.NDJSON;
import static vn.vuonlen.household.importing.ImportClient.counts;
import static vn.vuonlen.household.importing.ImportClient.imported;
import static vn.vuonlen.household.importing.ImportClient.importedBy;
import static vn.vuonlen.household.importing.ImportClient.rejects;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

@QuarkusTest
class ImportHouseholdsTest {

    @Inject
    HouseholdFixture fixture;

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @Test
    void householdsAreRegisteredWithTheirMembers() {
        var id = UUID.randomUUID();

        var job = imported("kind=households", NDJSON, json(id, "03163", "Giàng A Páo", "HEAD"));

        assertEquals(List.of(1, 0, 0), counts(job), () -> rejects(job).toString());
        assertEquals(
                "Giàng A Páo giang a pao 2 true", value("head_name, head_search, size, ethnic_minority", "household"));
        assertEquals("2", fixture.value("SELECT count(*) FROM member WHERE household_id = '" + id + "'"));
        assertEquals(
                "2015-01-01", fixture.value("SELECT from_date FROM household_stay WHERE household_id = '" + id + "'"));
    }

    @Test
    void aCsvHasTheHeadAndTheSize() {
        var id = UUID.randomUUID();

        var job = imported(
                "kind=households",
                CSV,
                "id,code,area,registeredOn,headName,headSex,headBirthDate,headEthnicGroup,size",
                id + ",DB-1,03127,2016-05-01,Nguyễn Thị Hoà,F,1979-03-08,01,4");

        assertEquals(List.of(1, 0, 0), counts(job), () -> rejects(job).toString());
        assertEquals("DB-1 Nguyễn Thị Hoà 4 false", value("code, head_name, size, ethnic_minority", "household"));
    }

    @Test
    void theTotalCountsNeitherTheHeaderNorBlankLines() {
        var header = "id,code,area,registeredOn,headName,headSex,headBirthDate,headEthnicGroup,size";

        var some = imported("kind=households&mode=validate", CSV, "", header, "bad", " ", "bad", "");
        var none = imported("kind=households", CSV, header);

        assertEquals(2, some.getInt("total"));
        assertEquals(2, some.getInt("done"));
        assertEquals(0, none.getInt("total"));
    }

    @Test
    void theSameHouseholdAgainIsUnchangedAndAnotherUnderItsIdIsRefused() {
        var id = UUID.randomUUID();
        imported("kind=households", NDJSON, json(id, "03163", "Giàng A Páo", "HEAD"));

        var again = imported(
                "kind=households",
                NDJSON,
                json(id, "03163", "Giàng A Páo", "HEAD"),
                json(id, "03163", "Vừ A Dia", "HEAD"));

        assertEquals(List.of(0, 1, 1), counts(again));
        assertEquals(List.of("2 id household-conflict"), rejects(again));
    }

    @Test
    void everyRefusalNamesItsColumn() {
        var good = json(UUID.randomUUID(), "03163", "Giàng A Páo", "HEAD");

        var job = imported(
                "kind=households",
                NDJSON,
                good.replace("\"HEAD\"", "\"CHILD\""),
                good.replace("\"1986\"", "\"1786\""),
                good.replace("\"23\"", "\"99\""),
                good.replace("03163", "99999"),
                good.replace("03163", "11"),
                good.replace("2015-01-01", "2014-12-31"),
                good.replace("011086000123", "0110860001234"),
                good.replace("\"M\"", "\"X\""),
                good.replace("\"1986\"", "\"2015-01-02\""),
                good.replace("2009-04-12", "2199-01-01"));

        assertEquals(
                List.of(
                        "1 members head-not-one",
                        "2 members/0/birthDate birth-not-plausible",
                        "3 members/0/ethnicGroup unknown-code",
                        "3 members/1/ethnicGroup unknown-code",
                        "4 area unknown-area",
                        "5 area area-too-large",
                        "6 registeredOn registered-out-of-records",
                        "7 members/0/personalId personal-id-malformed",
                        "8 members/0/sex wrong-type",
                        "9 members/0/birthDate birth-after-registration",
                        "10 members/1/birthDate birth-in-future"),
                rejects(job));
    }

    @Test
    void aRefusalOfCsvNamesTheColumnOfItsHeader() {
        var row = UUID.randomUUID() + ",,03127,2016-05-01,Nguyễn Thị Hoà,F,";

        var job = imported(
                "kind=households",
                CSV,
                "id,code,area,registeredOn,headName,headSex,headBirthDate,headEthnicGroup,size",
                row + "2016-05-02,01,4",
                row + "1979-03-08,99,4",
                row + "1979-03-08,01,61",
                row + "1979-03-08,01,-4294967292");

        assertEquals(
                List.of(
                        "2 headBirthDate birth-after-registration",
                        "3 headEthnicGroup unknown-code",
                        "4 size size-not-plausible",
                        "5 size size-not-plausible"),
                rejects(job));
    }

    @Test
    void aMemberIsOfOneHousehold() {
        var member = UUID.randomUUID();
        imported("kind=households", NDJSON, withMember(member));
        var another = UUID.randomUUID();

        var job = imported("kind=households", NDJSON, withMember(member), withMember(another), withMember(another));

        assertEquals(List.of(1, 2, 0), counts(job));
        assertEquals(List.of("1 members/0/id member-conflict", "3 members/0/id member-conflict"), rejects(job));
        assertEquals("2", fixture.value("SELECT count(*) FROM household"));
    }

    /** Of a file that is stored in several parts: what an earlier part would register is known to the later ones. */
    @Test
    void validationTellsWhatStoringWouldTell() {
        var member = UUID.randomUUID();
        var first = withMember(member);
        var file = new ArrayList<>(Collections.nCopies(10_000, first));
        file.add(first);
        file.add(first.replace("Giàng A Páo", "Vừ A Dia"));
        file.add(withMember(member));
        file.add(json(UUID.randomUUID(), "03163", "Vừ A Dia", "HEAD"));
        var rows = file.toArray(String[]::new);

        var validated = imported("kind=households&mode=validate", NDJSON, rows);
        assertEquals("0", fixture.value("SELECT count(*) FROM household"));
        assertEquals("0", fixture.value("SELECT count(*) FROM unpublished"));
        var stored = imported("kind=households", NDJSON, rows);

        assertEquals(List.of(2, 2, 10_000), counts(validated));
        assertEquals(List.of("10002 id household-conflict", "10003 members/0/id member-conflict"), rejects(validated));
        assertEquals(counts(stored), counts(validated));
        assertEquals(rejects(stored), rejects(validated));
    }

    private static String withMember(UUID id) {
        return json(UUID.randomUUID(), "03163", "Giàng A Páo", "HEAD")
                .replace("{\"name\":\"Giàng A Páo\"", "{\"id\":\"" + id + "\",\"name\":\"Giàng A Páo\"");
    }

    @Test
    void areasOfOthersAreOutOfScope() {
        var operator = TestTokens.of("operator", "03334");

        var job = importedBy(
                operator, "kind=households", NDJSON, json(UUID.randomUUID(), "03163", "Giàng A Páo", "HEAD"));

        assertEquals(List.of("1 area out-of-scope"), rejects(job));
    }

    @Test
    void priorResultsMakeTheirReviewAndAreNotStoredTwice() {
        var household = fixture.household(HouseholdFixture.RURAL);
        String[] file = {"household,year,class,route", household + ",2016,POOR,INCOME", household + ",2015,NEAR_POOR,"};

        var job = imported("kind=prior-results", CSV, file);
        var again = imported("kind=prior-results", CSV, file);
        var other =
                imported("kind=prior-results", CSV, file[0], household + ",2016,NEAR_POOR,", household + ",2013,POOR,");

        assertEquals(List.of(2, 0, 0), counts(job), () -> rejects(job).toString());
        assertEquals(List.of(0, 0, 2), counts(again));
        assertEquals(List.of("2 household prior-result-conflict", "3 year year-out-of-records"), rejects(other));
        assertEquals("2", fixture.value("SELECT count(*) FROM review WHERE kind = 'PRIOR' AND step = 'DECIDED'"));
        assertEquals("POOR", fixture.value("SELECT class FROM result WHERE year = 2016 AND residence = 'RURAL'"));
    }

    @Test
    void validationOfPriorResultsTellsWhatStoringWouldTell() {
        var household = fixture.household(HouseholdFixture.RURAL);
        String[] file = {
            "household,year,class,route",
            household + ",2016,POOR,INCOME",
            household + ",2016,POOR,INCOME",
            household + ",2016,NEAR_POOR,",
            household + ",2015,NEAR_POOR,"
        };

        var validated = imported("kind=prior-results&mode=validate", CSV, file);
        assertEquals("0", fixture.value("SELECT (SELECT count(*) FROM result) + (SELECT count(*) FROM unpublished)"));
        var stored = imported("kind=prior-results", CSV, file);

        assertEquals(
                List.of(2, 1, 1), counts(validated), () -> rejects(validated).toString());
        assertEquals(counts(stored), counts(validated));
        assertEquals(rejects(stored), rejects(validated));
    }

    private String value(String columns, String table) {
        return fixture.value("SELECT concat_ws(' ', " + columns + ") FROM " + table)
                .replace(" t", " true")
                .replace(" f", " false");
    }

    static String json(UUID id, String area, String head, String relationship) {
        return """
        {"id":"%s","area":"%s","registeredOn":"2015-01-01","members":[{"name":"%s","sex":"M","birthDate":"1986",\
        "ethnicGroup":"23","relationship":"%s","personalId":"011086000123"},{"name":"Giàng Thị Mỷ","sex":"F",\
        "birthDate":"2009-04-12","ethnicGroup":"23","relationship":"CHILD"}]}""".formatted(id, area, head, relationship);
    }
}
