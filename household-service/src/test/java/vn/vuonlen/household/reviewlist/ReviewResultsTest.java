package vn.vuonlen.household.reviewlist;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.RURAL;
import static vn.vuonlen.household.HouseholdFixture.URBAN;
import static vn.vuonlen.household.reviewlist.ListedYear.MACHINE;
import static vn.vuonlen.household.reviewlist.ListedYear.PROVINCE;
import static vn.vuonlen.household.reviewlist.ListedYear.RURAL_OFFICER;
import static vn.vuonlen.household.reviewlist.ListedYear.URBAN_OFFICER;
import static vn.vuonlen.household.reviewlist.ListedYear.texts;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.importing.ImportClient;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** What a review found, as officers and other systems read it. */
@QuarkusTest
class ReviewResultsTest {

    @Inject
    HouseholdFixture fixture;

    @Inject
    ListedYear year;

    @BeforeEach
    void prepare() {
        year.prepare();
    }

    @AfterEach
    void empty() {
        fixture.empty();
    }

    private List<String> found(String token, String parameters) {
        return year.ids(token, "/results" + parameters, 100).stream().sorted().toList();
    }

    @Test
    void eachHouseholdWithAResultIsThereOnce() {
        assertEquals(texts(year.poor, year.nearPoor, year.applicant, year.urban), found(PROVINCE, ""));
        var result = "items.find { it.household == '%s' }.".formatted(year.poor);
        year.get(PROVINCE, "/results")
                .body(result + "class", equalTo("POOR"))
                .body(result + "route", equalTo("INCOME"))
                .body(result + "movement", equalTo("STAYED"))
                .body(result + "residence", equalTo("RURAL"))
                .body(result + "restatement", equalTo(0))
                .body(result + "status", equalTo("PROVISIONAL"))
                .body(result + "headName", equalTo("Giàng A Páo"))
                .body(result + "commune.code", equalTo(RURAL));
    }

    @Test
    void ofOneThatWasRestatedTheNewestIsShown() {
        fixture.sql("""
                INSERT INTO result (id, review_id, household_id, restatement, year, area_id, residence, ethnic_minority,
                    class, movement)
                SELECT uuidv7(), review_id, household_id, 1, year, area_id, residence, ethnic_minority, 'NONE', 'ESCAPED'
                FROM result WHERE review_id = '%s' AND household_id = '%s'
                """.formatted(year.review, year.poor));

        var result = "items.find { it.household == '%s' }.".formatted(year.poor);
        year.get(PROVINCE, "/results")
                .body("items.size()", equalTo(4))
                .body(result + "class", equalTo("NONE"))
                .body(result + "restatement", equalTo(1));
        assertEquals(texts(year.poor), found(PROVINCE, "?class=NONE"));
    }

    /** By a service account, without knowing ids: and without learning names. */
    @Test
    void anotherSystemGetsThePoorOfACommune() {
        assertEquals(texts(year.poor, year.applicant), found(MACHINE, "?class=POOR&area=" + RURAL));
        year.get(MACHINE, "/results")
                .body("items.headName", everyItem(nullValue()))
                .body(
                        "items.find { it.household == '%s' }.code".formatted(year.poor),
                        equalTo("H-" + year.poor.toString().substring(30)));
        var ofOneCommune = TestTokens.machine("social-insurance", "results.read")
                .areas(URBAN)
                .sign();
        assertEquals(texts(year.urban), found(ofOneCommune, ""));
        year.get(MACHINE, "/list").statusCode(403);
        year.get(TestTokens.machine("register", "households.read").areas("11").sign(), "/results")
                .statusCode(403);
    }

    @Test
    void theyAreFilteredByClassAndMovement() {
        assertEquals(texts(year.poor, year.applicant, year.urban), found(PROVINCE, "?class=POOR"));
        assertEquals(texts(year.nearPoor), found(PROVINCE, "?class=AVERAGE"));
        assertEquals(texts(year.poor, year.urban), found(PROVINCE, "?movement=STAYED"));
        assertEquals(texts(year.applicant), found(PROVINCE, "?movement=NEW"));
        assertEquals(texts(), found(PROVINCE, "?movement=RELAPSED"));
        assertEquals(texts(year.poor), found(PROVINCE, "?class=POOR&movement=STAYED&area=" + RURAL));
    }

    @Test
    void anotherCommuneIsNotThere() {
        assertEquals(texts(year.urban), found(URBAN_OFFICER, ""));
        year.get(URBAN_OFFICER, "/results?area=" + RURAL).statusCode(403);
    }

    @Test
    void whoMovesLaterCountsWhereItWasSurveyed() {
        ListedYear.moves(year.poor, URBAN);

        assertEquals(texts(year.poor, year.nearPoor, year.applicant), found(RURAL_OFFICER, ""));
        assertEquals(texts(year.urban), found(URBAN_OFFICER, ""));
        assertEquals(texts(year.poor, year.nearPoor, year.applicant), found(MACHINE, "?area=" + RURAL));
    }

    @Test
    void theyAreFilteredByWhenTheyBecameWhatTheyAre() {
        var later = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
        year.surveyed(year.waiting, 500_000);

        assertEquals(texts(year.waiting), found(PROVINCE, "?updatedSince=" + later));
        assertEquals(5, found(PROVINCE, "?updatedSince=2015-01-01T00:00:00Z").size());
        assertEquals(texts(), found(PROVINCE, "?updatedSince=2199-01-01T00:00:00Z"));
    }

    /** What was provisional is official then: another system has to learn that of each. */
    @Test
    void withTheDecisionAllOfThemChange() {
        year.surveyed(year.waiting, 500_000);
        var later = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
        fixture.closeAndDecide(year.review, 2018);

        assertEquals(5, found(PROVINCE, "?updatedSince=" + later).size());
        year.get(PROVINCE, "/results").body("items.status", everyItem(equalTo("DECIDED")));
    }

    @Test
    void theResultsOfAnImportedYearAreRead() {
        fixture.empty();
        var household = fixture.household(RURAL);
        ImportClient.imported(
                "kind=prior-results",
                ImportClient.NDJSON,
                "{\"household\":\"%s\",\"year\":2016,\"class\":\"POOR\",\"route\":\"INCOME\"}".formatted(household));
        var prior = fixture.value("SELECT id FROM review WHERE kind = 'PRIOR'");

        HouseholdFixture.as(PROVINCE)
                .get("/v1/reviews/" + prior + "/results")
                .then()
                .statusCode(200)
                .body("items.household", equalTo(List.of(household.toString())))
                .body("items[0].status", equalTo("DECIDED"));
        HouseholdFixture.as(PROVINCE)
                .get("/v1/reviews/" + prior + "/progress")
                .then()
                .body("total.poor", equalTo(1))
                .body("total.listed", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"updatedSince=2019", "class=RICH", "movement=UP", "status=pending", "breakdown=commune"})
    void anUnknownFilterIsRefused(String parameter) {
        year.get(PROVINCE, "/results?" + parameter)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?" + parameter.substring(0, parameter.indexOf('='))));
    }
}
