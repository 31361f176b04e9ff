package vn.vuonlen.household.paperpage;

import static vn.vuonlen.household.HouseholdFixture.RURAL;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.HouseholdFixture.submit;
import static vn.vuonlen.household.HouseholdFixture.survey;
import static vn.vuonlen.household.importing.ImportClient.CSV;
import static vn.vuonlen.household.importing.ImportClient.imported;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.areachange.AreaChangeFixture;
import vn.vuonlen.household.communereview.CommuneOffice;
import vn.vuonlen.household.registration.NewHouseholds;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** The review of 2025 in Mường Toong, of which two villages are known. */
@Singleton
class PaperYear {

    static final String OFFICER = TestTokens.of("commune-officer", RURAL);
    static final String ELSEWHERE = TestTokens.of("commune-officer", HouseholdFixture.URBAN);
    static final String SECOND = RURAL + "-02";
    static final String TENTH = RURAL + "-10";
    static final String PERSONAL_ID = "011086000123";

    private static final List<String> POOR = List.of("WATER", "TOILET", "TELECOM");

    private final HouseholdFixture fixture;
    private final AreaChangeFixture areas;

    UUID review;

    PaperYear(HouseholdFixture fixture, AreaChangeFixture areas) {
        this.fixture = fixture;
        this.areas = areas;
    }

    void prepare() {
        areas.restore();
        imported(
                "kind=villages",
                CSV,
                "code,name,type,validFrom",
                SECOND + ",Bản Mẫu 2,BAN,2025-07-01",
                TENTH + ",Bản Mẫu 10,BAN,2025-07-01");
        review = fixture.openReview(2025, "07-2021");
    }

    void restore() {
        areas.restore();
    }

    CommuneOffice commune() {
        return new CommuneOffice(review, RURAL);
    }

    UUID poor(String head, String area) {
        return surveyed(head, area, POOR);
    }

    UUID nearPoor(String head, String area) {
        return surveyed(head, area, List.of("WATER"));
    }

    /** A household whose income is above all lines. */
    UUID none(String head, String area) {
        var household = registered(head, area);
        submitted(household, 9_000_000, List.of("WATER"));
        return household;
    }

    private UUID surveyed(String head, String area, List<String> deprivations) {
        var household = registered(head, area);
        submitted(household, 1_000_000, deprivations);
        return household;
    }

    UUID registered(String head, String area) {
        var household = NewHouseholds.household(head);
        household.put("area", area);
        household.put("registeredOn", "2025-07-10");
        NewHouseholds.members(household).getFirst().remove("personalId");
        NewHouseholds.register(household).statusCode(201);
        return (UUID) household.get("id");
    }

    private void submitted(UUID household, long income, List<String> deprivations) {
        var survey = survey(review, household, 2025, income);
        survey.put("deprivations", deprivations);
        survey.put("causes", List.of("ILLNESS"));
        survey.put("confirmed", List.of("confirm-income", "confirm-class"));
        submit(survey).statusCode(201);
    }

    /** As names were that no rule of today has seen. */
    void named(UUID household, String head) {
        fixture.sql(
                "UPDATE household SET head_name = '%s' WHERE id = '%s'".formatted(head.replace("'", "''"), household));
    }

    /** As a restatement after the decision stores it. */
    void restated(UUID household, String povertyClass) {
        fixture.sql("""
            INSERT INTO result (id, review_id, household_id, restatement, year, area_id, residence, ethnic_minority, class)
            SELECT gen_random_uuid(), review_id, household_id, 1, year, area_id, residence, ethnic_minority, '%s'
            FROM result WHERE household_id = '%s' AND restatement = 0
            """.formatted(povertyClass, household));
    }

    /** On 20 December 2025, after the surveys. */
    void happens(UUID household, String kind, Map<String, Object> facts) {
        var change = new LinkedHashMap<>(facts);
        change.put("id", UUID.randomUUID());
        change.put("kind", kind);
        change.put("date", "2025-12-20");
        change.put("reason", "Theo đề nghị của hộ");
        as(TestTokens.of("province-officer", "11"))
                .body(change)
                .post("/v1/households/" + household + "/changes")
                .then()
                .statusCode(201);
    }
}
