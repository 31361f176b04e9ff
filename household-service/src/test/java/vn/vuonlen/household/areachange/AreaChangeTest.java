package vn.vuonlen.household.areachange;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.areachange.AreaChangeFixture.DAY;
import static vn.vuonlen.household.areachange.AreaChangeFixture.OPERATOR;
import static vn.vuonlen.household.areachange.AreaChangeFixture.approve;
import static vn.vuonlen.household.areachange.AreaChangeFixture.change;
import static vn.vuonlen.household.areachange.AreaChangeFixture.changed;
import static vn.vuonlen.household.areachange.AreaChangeFixture.preview;
import static vn.vuonlen.household.areachange.AreaChangeFixture.propose;
import static vn.vuonlen.household.areachange.AreaChangeFixture.proposed;
import static vn.vuonlen.household.areachange.AreaChangeFixture.unit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.infrastructure.testing.TopicReader;

/** Changes of areas from proposal to approval, of every kind. */
@QuarkusTest
class AreaChangeTest {

    /** Phường Điện Biên Phủ and phường Mường Thanh. */
    private static final String URBAN = "03127";

    private static final String OTHER = "03334";

    /** Xã Mường Toong. */
    private static final String RURAL = "03163";

    private static final LocalDate BEFORE = DAY.minusDays(1);

    private static final Map<String, Object> MERGER =
            Map.of("kind", "MERGE", "units", List.of(URBAN, OTHER), "into", unit("03999", "Điện Biên Mới", "PHUONG"));

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
    void aPreviewCountsAndStoresNothing() {
        areas.household(URBAN);
        areas.household(OTHER);
        areas.household(RURAL);

        preview(MERGER)
                .statusCode(200)
                .body("unitsEnded", equalTo(2))
                .body("unitsBegun", equalTo(1))
                .body("households", equalTo(2))
                .body("householdsMoved", equalTo(0))
                .body("units.code", equalTo(List.of(URBAN, OTHER)))
                .body("units.households", equalTo(List.of(1, 1)))
                .body("units.becomes.code", equalTo(List.of(List.of("03999"), List.of("03999"))));

        assertEquals("0", fixture.value("SELECT count(*) FROM area_change"));
        unitOn(URBAN, DAY).body("validTo", nullValue());
    }

    @Test
    void aProposalChangesNothingUntilAnotherPersonApprovesIt() {
        var id = proposed(change(DAY, MERGER));

        unitOn(URBAN, DAY).body("validTo", nullValue());
        approve(id)
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("proposedBy", equalTo("operator"))
                .body("decidedBy", equalTo("chairman"))
                .body("decidedAt", notNullValue());
        unitOn(URBAN, BEFORE).body("validTo", equalTo(BEFORE.toString()));
        unitOn("03999", DAY)
                .body("name", equalTo("Điện Biên Mới"))
                .body("residence", equalTo("URBAN"))
                .body("validFrom", equalTo(DAY.toString()));
    }

    @Test
    void aRejectedProposalChangesNothing() {
        var id = proposed(change(DAY, MERGER));

        HouseholdFixture.province("chairman")
                .body(Map.of("reason", "Chưa có hiệu lực"))
                .post("/v1/areas/changes/" + id + "/rejection")
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("reason", equalTo("Chưa có hiệu lực"));

        unitOn(URBAN, DAY).body("validTo", nullValue());
        proposed(change(DAY, MERGER));
    }

    @Test
    void changesAreListedWithTheirActs() {
        var first = proposed(change(DAY, MERGER));
        approve(first).statusCode(200);
        var second = proposed(change(DAY, Map.of("kind", "RENAME", "unit", RURAL, "name", "Mường Toong Mới")));

        as(OPERATOR)
                .get("/v1/areas/changes?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(first.toString())))
                .body("next", notNullValue());
        as(TestTokens.of("auditor", "11"))
                .get("/v1/areas/changes?status=PROPOSED")
                .then()
                .body("items.id", equalTo(List.of(second.toString())));
        HouseholdFixture.province("officer")
                .get("/v1/areas/changes/" + second)
                .then()
                .body("acts[0].kind", equalTo("RENAME"))
                .body("acts[0].name", equalTo("Mường Toong Mới"))
                .body("legalInstrument.issuer", equalTo("Ủy ban Thường vụ Quốc hội"))
                .body("effects.unitsEnded", equalTo(1));
        as(TestTokens.of("operator", "03999"))
                .get("/v1/areas/changes")
                .then()
                .body("items.id", equalTo(List.of(first.toString())));
        as(TestTokens.of("operator", "03166"))
                .get("/v1/areas/changes/" + first)
                .then()
                .statusCode(404);
    }

    @Test
    void theSameRequestTwiceIsOneProposal() {
        var first = propose(change(DAY, MERGER), "merger-1").statusCode(201).extract();

        var second = propose(change(DAY, MERGER), "merger-1").statusCode(201).extract();

        assertEquals(first.<String>path("id"), second.path("id"));
        assertEquals("1", fixture.value("SELECT count(*) FROM area_change"));
    }

    @Test
    void householdsOfMergedUnitsAreFoundInTheNewOneAndStayAsTheyAre() {
        var household = areas.household(URBAN);

        changed(MERGER);

        assertEquals(URBAN, areas.communeOn(household, BEFORE));
        assertEquals("03999", areas.communeOn(household, DAY));
        assertEquals("1", fixture.value("SELECT version FROM household WHERE id = '" + household + "'"));
        as(TestTokens.of("commune-officer", "03999"))
                .get("/v1/households/" + household)
                .then()
                .statusCode(200);
    }

    @Test
    void aUnitIsTakenInByOneThatStands() {
        var household = areas.household(OTHER);

        changed(Map.of("kind", "MERGE", "units", List.of(OTHER), "to", URBAN)).body("effects.unitsBegun", equalTo(0));

        assertEquals(URBAN, areas.communeOn(household, DAY));
        unitOn(URBAN, DAY).body("validFrom", equalTo("2025-07-01"));
    }

    /** Its villages go with the parts that name them, and each of its other households where it is named, or with the rest. */
    @Test
    void aSplitUnitLeavesEachHouseholdInOnePart() {
        areas.village(RURAL + "-01");
        areas.village(RURAL + "-02");
        var first = areas.household(RURAL + "-01");
        var second = areas.household(RURAL + "-02");
        var named = areas.household(RURAL);
        var other = areas.household(RURAL);

        changed(Map.of(
                        "kind",
                        "SPLIT",
                        "unit",
                        RURAL,
                        "parts",
                        List.of(
                                Map.of(
                                        "into",
                                        unit("03998", "Mường Toong Thượng", "XA"),
                                        "weight",
                                        0.3,
                                        "units",
                                        List.of(RURAL + "-02"),
                                        "households",
                                        List.of(named)),
                                Map.of("into", unit(RURAL, "Mường Toong", "XA"), "weight", 0.7, "rest", true))))
                .body("effects.households", equalTo(4))
                .body("effects.householdsMoved", equalTo(2))
                .body("effects.units[0].becomes.weight", equalTo(List.of(0.3f, 0.7f)));

        assertEquals(RURAL, areas.communeOn(first, DAY));
        assertEquals("03998", areas.communeOn(second, DAY));
        assertEquals("03998", areas.communeOn(named, DAY));
        assertEquals(RURAL, areas.communeOn(other, DAY));
        for (var household : List.of(first, second, named, other)) {
            assertEquals(RURAL, areas.communeOn(household, BEFORE));
        }
        unitOn("03998-01", DAY).body("level", equalTo("VILLAGE"));
        unitOn(RURAL + "-01", DAY).body("validFrom", equalTo(DAY.toString()));
    }

    @Test
    void aMovedHouseholdIsPublishedWithItsNewStay() {
        var household = areas.household(RURAL);

        changed(split());

        try (var reader = new TopicReader("household.household.v1")) {
            var told = JsonPath.from(reader.newest(household.toString(), 2).value());
            assertEquals(List.of("2025-07-01", DAY.toString()), told.getList("stays.from"));
            assertEquals(BEFORE.toString(), told.getString("stays[0].to"));
            assertEquals(idOf(RURAL, DAY), told.getString("stays[1].areaId"));
        }
        try (var reader = new TopicReader("household.area.v1")) {
            var told = JsonPath.from(
                    reader.newest(idOf(RURAL, BEFORE), versionOf(RURAL, BEFORE)).value());
            assertEquals(List.of("SPLIT", "SPLIT"), told.getList("successors.kind"));
            assertEquals("Nghị quyết 1/NQ-UBTVQH16", told.getString("successors[0].legalInstrument"));
        }
    }

    /** It was surveyed before the day, and the year ends after it: reports put it where its household is by then. */
    @Test
    void aResultOfAnUndecidedReviewGoesWithItsHousehold() {
        var review = fixture.openReview(2025, "07-2021");
        var household = areas.household(RURAL);
        var survey = HouseholdFixture.survey(review, household, 2025, 500_000);
        survey.put("surveyedOn", BEFORE.toString());
        HouseholdFixture.submit(survey).statusCode(201);

        changed(split())
                .body("effects.reviews[0].year", equalTo(2025))
                .body("effects.reviews[0].results", equalTo(1))
                .body("effects.reviews[0].onList", equalTo(0));

        assertEquals(
                idOf(RURAL, DAY), fixture.value("SELECT area_id FROM result WHERE household_id = '" + household + "'"));
        assertEquals("2", fixture.value("SELECT version FROM result WHERE household_id = '" + household + "'"));
    }

    @Test
    void aHouseholdRegisteredSinceTheDayMovesAsAWhole() {
        var household = areas.household(RURAL);
        fixture.sql("UPDATE household_stay SET from_date = '2025-08-10' WHERE household_id = '" + household + "'");

        changed(split());

        assertEquals(RURAL, areas.communeOn(household, LocalDate.of(2025, 8, 10)));
        assertEquals("1", fixture.value("SELECT count(*) FROM household_stay"));
    }

    @Test
    void villagesGoToAnotherCommuneWithTheirHouseholdsAndDesignations() {
        areas.village(RURAL + "-01");
        areas.village("03166-01");
        fixture.sql("""
                INSERT INTO area_designation (area_id, designation, valid_from, legal_instrument, certainty, source)
                SELECT id, 'EXTREMELY_DIFFICULT_VILLAGE', '2025-07-01', 'x', 'sample', 'IMPORT' FROM area
                WHERE code = '%s-01'
                """.formatted(RURAL));
        var household = areas.household(RURAL + "-01");

        changed(Map.of("kind", "TRANSFER", "units", List.of(RURAL + "-01"), "to", "03166"))
                .body("effects.householdsMoved", equalTo(1))
                .body("effects.designations[0].continuedBy", equalTo("03166-02"));

        assertEquals(RURAL, areas.communeOn(household, BEFORE));
        assertEquals("03166", areas.communeOn(household, DAY));
        unitOn("03166-02", DAY)
                .body("designations.designation", equalTo(List.of("EXTREMELY_DIFFICULT_VILLAGE")))
                .body("designations[0].validFrom", equalTo(DAY.toString()));
        as(TestTokens.of("commune-officer", RURAL))
                .get("/v1/households/" + household)
                .then()
                .statusCode(404);
        as(TestTokens.of("commune-officer", "03166"))
                .get("/v1/households/" + household)
                .then()
                .statusCode(200);
    }

    @Test
    void aRenamedUnitGoesOnWithItsVillages() {
        areas.village(RURAL + "-01");
        var household = areas.household(RURAL + "-01");

        changed(Map.of("kind", "RENAME", "unit", RURAL, "name", "Mường Toong Mới"));

        unitOn(RURAL, BEFORE).body("name", equalTo("Mường Toong"));
        unitOn(RURAL, DAY).body("name", equalTo("Mường Toong Mới"));
        unitOn(RURAL + "-01", DAY).body("parentId", equalTo(idOf(RURAL, DAY)));
        assertEquals(RURAL, areas.communeOn(household, DAY));
        assertEquals("1", fixture.value("SELECT count(*) FROM household_stay"));
    }

    @Test
    void aUnitOfAnotherTypeHasTheResidenceOfIt() {
        areas.household(RURAL);

        changed(Map.of("kind", "RETYPE", "unit", RURAL, "type", "PHUONG"))
                .body("effects.residences", hasSize(1))
                .body("effects.residences[0].before", equalTo("RURAL"))
                .body("effects.residences[0].after", equalTo("URBAN"))
                .body("effects.residences[0].households", equalTo(1));

        unitOn(RURAL, BEFORE).body("residence", equalTo("RURAL"));
        unitOn(RURAL, DAY).body("residence", equalTo("URBAN")).body("type", equalTo("PHUONG"));
    }

    private static Map<String, Object> split() {
        return Map.of(
                "kind",
                "SPLIT",
                "unit",
                RURAL,
                "parts",
                List.of(
                        Map.of("into", unit("03998", "Mường Toong Thượng", "XA"), "weight", 0.5),
                        Map.of("into", unit(RURAL, "Mường Toong", "XA"), "weight", 0.5, "rest", true)));
    }

    private String idOf(String code, LocalDate day) {
        return fixture.value("SELECT id FROM area WHERE code = '%s' AND valid @> date '%s'".formatted(code, day));
    }

    private long versionOf(String code, LocalDate day) {
        return Long.parseLong(fixture.value("SELECT version FROM area WHERE id = '" + idOf(code, day) + "'"));
    }

    private ValidatableResponse unitOn(String code, LocalDate day) {
        return as(TestTokens.of("auditor", "11"))
                .get("/v1/areas/" + idOf(code, day))
                .then()
                .statusCode(200);
    }
}
