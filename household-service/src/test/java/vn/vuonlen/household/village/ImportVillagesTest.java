package vn.vuonlen.household.village;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.areachange.AreaChangeFixture.changed;
import static vn.vuonlen.household.importing.ImportClient.CSV;
import static vn.vuonlen.household.importing.ImportClient.NDJSON;
import static vn.vuonlen.household.importing.ImportClient.counts;
import static vn.vuonlen.household.importing.ImportClient.imported;
import static vn.vuonlen.household.importing.ImportClient.importedBy;
import static vn.vuonlen.household.importing.ImportClient.rejects;
import static vn.vuonlen.household.importing.ImportClient.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.areachange.AreaChangeFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.infrastructure.testing.TopicReader;
import vn.vuonlen.kit.clock.VietnamClock;

/** Files of villages, with their designations. */
@QuarkusTest
class ImportVillagesTest {

    private static final String HEADER =
            "code,name,type,validFrom,validTo,designation,designatedFrom,designatedTo," + "legalInstrument,certainty";

    private static final String DIFFICULT =
            "03163-01,Bản Mẫu 1,BAN,2025-07-01,,EXTREMELY_DIFFICULT_VILLAGE,2025-07-01,," + "Quyết định mẫu,SAMPLE";

    private static final String PLAIN = "03163-02,Bản Mẫu 2,BAN,2025-07-01,,,,,,";

    @Inject
    HouseholdFixture fixture;

    @Inject
    AreaChangeFixture areas;

    @BeforeEach
    void theAreasOf2025() {
        areas.restore();
    }

    @AfterEach
    void theAreasOfTheFiles() {
        areas.restore();
    }

    @Test
    void aVillageIsAnAreaBelowItsCommune() {
        assertEquals(List.of(2, 0, 0), counts(imported("kind=villages", CSV, HEADER, DIFFICULT, PLAIN)));

        as(TestTokens.of("auditor", "11"))
                .get("/v1/areas?asOf=2025-08-01&parent=03163")
                .then()
                .body("items.code", equalTo(List.of("03163-01", "03163-02")))
                .body("items.level", equalTo(List.of("VILLAGE", "VILLAGE")))
                .body("items[0].name", equalTo("Bản Mẫu 1"))
                .body("items[0].designations[0].designation", equalTo("EXTREMELY_DIFFICULT_VILLAGE"))
                .body("items[0].designations[0].certainty", equalTo("sample"));
        as(TestTokens.of("auditor", "11"))
                .get("/v1/areas?asOf=2025-08-01&designation=EXTREMELY_DIFFICULT_VILLAGE")
                .then()
                .body("items.code", equalTo(List.of("03163-01")));
        try (var reader = new TopicReader("household.area.v1")) {
            var id = fixture.value("SELECT id FROM area WHERE code = '03163-01'");
            assertEquals(
                    "Bản Mẫu 1", JsonPath.from(reader.newest(id, 1).value()).getString("name"));
        }
    }

    @Test
    void theSameFileAgainChangesNothing() {
        imported("kind=villages", CSV, HEADER, DIFFICULT, PLAIN);
        var versions = fixture.value("SELECT sum(version) FROM area");

        assertEquals(List.of(0, 0, 2), counts(imported("kind=villages", CSV, HEADER, DIFFICULT, PLAIN)));

        assertEquals(versions, fixture.value("SELECT sum(version) FROM area"));
    }

    @Test
    void aFileThatIsValidatedStoresNothing() {
        assertEquals(List.of(2, 0, 0), counts(imported("kind=villages&mode=validate", CSV, HEADER, DIFFICULT, PLAIN)));

        assertEquals("0", fixture.value("SELECT count(*) FROM area WHERE level = 'VILLAGE'"));
    }

    @Test
    void aHeaderMayBeVietnamese() {
        var job = imported("kind=villages", CSV, "Mã bản;Tên bản;Loại;Từ ngày", "03163-01;Bản Mẫu 1;BAN;2025-07-01");

        assertEquals(List.of(1, 0, 0), counts(job));
    }

    @Test
    void aHouseholdLivesInAVillage() {
        imported("kind=villages", CSV, HEADER, PLAIN);

        var household = areas.household("03163-02");

        assertEquals("03163", areas.communeOn(household, LocalDate.of(2025, 8, 1)));
    }

    /** Each fault at its column. */
    @Test
    void aRowIsRefusedWithItsReason() {
        var job = imported(
                "kind=villages",
                CSV,
                HEADER,
                "03163,Bản Mẫu 1,BAN,2025-07-01,,,,,,",
                "03163-1,Bản Mẫu 1,BAN,2025-07-01,,,,,,",
                "77777-01,Bản Mẫu 1,BAN,2025-07-01,,,,,,",
                "03163-01,12,BAN,2025-07-01,,,,,,",
                "03163-01,Bản Mẫu 1,XA,2025-07-01,,,,,,",
                "03163-01,Bản Mẫu 1,BAN,2014-07-01,,,,,,",
                "03163-01,Bản Mẫu 1,BAN,2025-07-01,2025-06-30,,,,,",
                "03144-01,Bản Mẫu 1,BAN,2018-07-01,,,,,,",
                "03144-01,Bản Mẫu 1,BAN,2018-07-01,2020-01-01,,,,,",
                "03163-01,Bản Mẫu 1,BAN,2025-07-01,,EXTREMELY_DIFFICULT_VILLAGE,,,,",
                "03163-01,Bản Mẫu 1,BAN,2025-07-01,,,2025-07-01,,,",
                "03163-01,Bản Mẫu 1,BAN,2025-07-01,,EXTREMELY_DIFFICULT_VILLAGE,2025-06-01,,x,SAMPLE",
                "03163-01,Bản Mẫu 1,BAN,2025-07-01,,EXTREMELY_DIFFICULT_VILLAGE,2025-09-01,2025-08-01,x,SAMPLE",
                "03163-01,Bản Mẫu 1,BAN,2025-07-01,2025-12-31,EXTREMELY_DIFFICULT_VILLAGE,2025-09-01,2026-01-01,x,SAMPLE",
                "03163-01,Bản Mẫu 1,BAN,2025-07-01,,RICH,2025-09-01,,x,SAMPLE");

        assertEquals(
                List.of(
                        "2 code area-code-malformed",
                        "3 code area-code-malformed",
                        "4 code unknown-area",
                        "5 name not-a-name",
                        "6 type wrong-type",
                        "7 validFrom out-of-range",
                        "8 validTo ends-before-it-begins",
                        "9 validTo village-outlasts",
                        "10 validTo village-outlasts",
                        "11 designatedFrom missing-value",
                        "11 legalInstrument missing-value",
                        "11 certainty missing-value",
                        "12 designation missing-value",
                        "12 legalInstrument missing-value",
                        "12 certainty missing-value",
                        "13 designatedFrom village-outlasts",
                        "14 designatedTo ends-before-it-begins",
                        "15 designatedTo village-outlasts",
                        "16 designation wrong-type"),
                rejects(job).stream()
                        .sorted((a, b) -> Integer.compare(
                                Integer.parseInt(a.substring(0, a.indexOf(' '))),
                                Integer.parseInt(b.substring(0, b.indexOf(' ')))))
                        .toList());
    }

    @Test
    void aCodeNamesOneVillageAtATime() {
        var job = imported(
                "kind=villages",
                CSV,
                HEADER,
                PLAIN,
                "03163-02,Bản Mẫu Hai,BAN,2025-07-01,,,,,,",
                "03163-02,Bản Mẫu 2,BAN,2025-09-01,,,,,,");

        assertEquals(List.of(1, 2, 0), counts(job));
        assertEquals(List.of("3 code area-code-taken", "4 code area-code-taken"), rejects(job));
    }

    @Test
    void aVillageIsOfTheAreasOfWhoSendsIt() {
        var job = importedBy(TestTokens.of("operator", "03127"), "kind=villages", CSV, HEADER, PLAIN);

        assertEquals(List.of("2 code out-of-scope"), rejects(job));
        send(
                        TestTokens.of("commune-officer", "03163"),
                        "kind=villages",
                        CSV,
                        (HEADER + "\n" + PLAIN).getBytes(StandardCharsets.UTF_8))
                .statusCode(403);
    }

    @Test
    void aDecidedYearStands() {
        int year = LocalDate.now(VietnamClock.ZONE).getYear() - 1;
        fixture.closeAndDecide(fixture.openReview(year, year > 2025 ? "351-2025" : "07-2021"), year);

        var job = imported(
                "kind=villages", NDJSON, json("03163-01", year + "-12-31"), json("03163-02", (year + 1) + "-01-01"));

        assertEquals(List.of("1 validFrom year-decided"), rejects(job));
        assertEquals(List.of(1, 1, 0), counts(job));
    }

    /** The next start leaves what was imported, and a change of its commune takes it along. */
    @Test
    void aVillageGoesOnWithItsCommune() {
        imported("kind=villages", CSV, HEADER, DIFFICULT);

        changed(Map.of("kind", "RENAME", "unit", "03163", "name", "Mường Toong Mới"))
                .body("effects.unitsEnded", equalTo(2))
                .body("effects.designations.continuedBy", equalTo(List.of("03163-01")));
        assertEquals(List.of(0, 0, 1), counts(imported("kind=villages", CSV, HEADER, DIFFICULT)));
    }

    private static String json(String code, String from) {
        return """
                {"code":"%s","name":"Bản Mẫu","type":"BAN","validFrom":"%s"}""".formatted(code, from);
    }
}
