package vn.vuonlen.household.area;

import static org.hamcrest.Matchers.equalTo;
import static vn.vuonlen.household.HouseholdFixture.submit;
import static vn.vuonlen.household.HouseholdFixture.survey;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.area.AreaFiles.Succession;

/** A survey after the merger of 2025 is placed where its commune went, and as the areas are known now. */
@QuarkusTest
class AreaOfSurveyTest {

    private static final AreaFiles PACKAGED = AreaFiles.packaged();

    /** Phường Mường Thanh, into which Him Lam did not go. */
    private static final String OTHER = "03334";

    @Inject
    HouseholdFixture fixture;

    @Inject
    LoadAreas loadAreas;

    private Map<String, Object> survey;

    @BeforeEach
    void aHouseholdThatWasNeverMoved() {
        fixture.empty();
        var review = fixture.openReview(2025, "07-2021");
        survey = survey(review, fixture.household(HouseholdFixture.URBAN), 2025, 1_800_000);
    }

    @AfterEach
    void reloadThePackagedFiles() throws SQLException {
        fixture.sql("UPDATE area SET residence = 'URBAN' WHERE code = '%s'".formatted(HouseholdFixture.URBAN));
        loadAreas.load(PACKAGED);
    }

    @Test
    void itIsInTheUnitThatTheCommuneBecame() {
        submit(survey).statusCode(201);

        stored().body("areaId", equalTo(unit(HouseholdFixture.URBAN, "2025-10-15")))
                .body("residence", equalTo("URBAN"))
                .body("result.class", equalTo("NEAR_POOR"));
    }

    @Test
    void onTheDayBeforeTheMergerItIsInTheCommune() {
        survey.put("surveyedOn", "2025-06-30");
        submit(survey).statusCode(201);

        stored().body("areaId", equalTo(unit(HouseholdFixture.URBAN, "2025-06-30")));
    }

    @Test
    void itFollowsACorrectedSuccession() throws SQLException {
        loadAreas.load(successions(s -> s.fromCode().equals(HouseholdFixture.URBAN)
                ? new Succession(s.on(), s.legalInstrument(), s.kind(), s.fromCode(), OTHER)
                : s));

        submit(survey).statusCode(201);

        stored().body("areaId", equalTo(unit(OTHER, "2025-10-15")));
    }

    @Test
    void itIsPlacedNowhereWithoutASuccession() throws SQLException {
        loadAreas.load(new AreaFiles(
                PACKAGED.units(),
                PACKAGED.successions().stream()
                        .filter(s -> !s.fromCode().equals(HouseholdFixture.URBAN))
                        .toList(),
                PACKAGED.designations()));

        submit(survey).statusCode(409).body("code", equalTo("household-not-placed"));
    }

    @Test
    void itFollowsAChangedResidenceWhoeverChangesIt() {
        fixture.sql("UPDATE area SET residence = 'RURAL' WHERE code = '%s' AND valid @> date '2025-10-15'"
                .formatted(HouseholdFixture.URBAN));

        submit(survey).statusCode(201);

        stored().body("residence", equalTo("RURAL")).body("result.class", equalTo("AVERAGE"));
    }

    private ValidatableResponse stored() {
        return HouseholdFixture.province("officer")
                .get("/v1/surveys/" + survey.get("id"))
                .then()
                .statusCode(200);
    }

    private String unit(String code, String day) {
        return UUID.fromString(fixture.value(
                        "SELECT id FROM area WHERE code = '%s' AND valid @> date '%s'".formatted(code, day)))
                .toString();
    }

    private static AreaFiles successions(UnaryOperator<Succession> correction) {
        return new AreaFiles(
                PACKAGED.units(),
                PACKAGED.successions().stream().map(correction).toList(),
                PACKAGED.designations());
    }
}
