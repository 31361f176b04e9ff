package vn.vuonlen.household.reviewlist;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.RURAL;
import static vn.vuonlen.household.HouseholdFixture.URBAN;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.reviewlist.ListedYear.AUDITOR;
import static vn.vuonlen.household.reviewlist.ListedYear.NEIGHBOUR;
import static vn.vuonlen.household.reviewlist.ListedYear.PROVINCE;
import static vn.vuonlen.household.reviewlist.ListedYear.RURAL_OFFICER;
import static vn.vuonlen.household.reviewlist.ListedYear.URBAN_OFFICER;
import static vn.vuonlen.household.reviewlist.ListedYear.texts;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** The list of a review, as a commune and the province read it. */
@QuarkusTest
class ReviewListTest {

    @Inject
    HouseholdFixture fixture;

    @Inject
    ListedYear year;

    @BeforeEach
    void prepare() {
        year.prepare();
    }

    @AfterEach
    void emptyDatabase() {
        fixture.empty();
    }

    private List<String> listed(String token, String parameters) {
        return year.ids(token, "/list" + parameters, 100).stream().sorted().toList();
    }

    @Test
    void itHasWhomTheReviewSurveysAndWhoApplied() {
        assertEquals(
                texts(year.poor, year.nearPoor, year.waiting, year.ended, year.applicant, year.urban),
                listed(PROVINCE, ""));
        assertEquals(listed(PROVINCE, ""), listed(AUDITOR, ""));
    }

    @Test
    void anEntrySaysWhyAndByWhomItIsSurveyed() {
        var entry = "items.find { it.household == '%s' }.";
        year.get(PROVINCE, "/list?area=" + RURAL)
                .statusCode(200)
                .body(entry.formatted(year.poor) + "reason", equalTo("POOR"))
                .body(entry.formatted(year.poor) + "status", equalTo("SURVEYED"))
                .body(entry.formatted(year.poor) + "headName", equalTo("Giàng A Páo"))
                .body(
                        entry.formatted(year.poor) + "code",
                        equalTo("H-" + year.poor.toString().substring(30)))
                .body(entry.formatted(year.poor) + "commune.name", equalTo("Mường Toong"))
                .body(entry.formatted(year.poor) + "commune.code", equalTo(RURAL))
                .body(entry.formatted(year.poor) + "village", nullValue())
                .body(entry.formatted(year.poor) + "surveyedOn", equalTo("2018-10-15"))
                .body(
                        entry.formatted(year.poor) + "surveyedBy",
                        equalTo(fixture.value("SELECT enumerator FROM survey WHERE household_id = '" + year.poor
                                + "' AND review_id = '" + year.review + "'")))
                .body(entry.formatted(year.nearPoor) + "reason", equalTo("NEAR_POOR"))
                .body(entry.formatted(year.applicant) + "reason", equalTo("APPLICANT"))
                .body(entry.formatted(year.waiting) + "status", equalTo("PENDING"))
                .body(entry.formatted(year.waiting) + "surveyedOn", nullValue())
                .body(entry.formatted(year.ended) + "status", equalTo("ENDED"));
    }

    @Test
    void itIsFilteredByStatusAndArea() {
        assertEquals(texts(year.waiting), listed(PROVINCE, "?status=pending"));
        assertEquals(texts(year.poor, year.nearPoor, year.applicant, year.urban), listed(PROVINCE, "?status=surveyed"));
        assertEquals(texts(year.ended), listed(PROVINCE, "?status=ended"));
        assertEquals(texts(year.urban), listed(PROVINCE, "?area=" + URBAN));
        assertEquals(texts(year.urban), listed(PROVINCE, "?area=" + URBAN + "&status=surveyed"));
        assertEquals(texts(), listed(PROVINCE, "?area=" + URBAN + "&status=pending"));
        assertEquals(listed(PROVINCE, ""), listed(PROVINCE, "?area=11"));
    }

    /** Since 2025 the codes are those of larger units, and of the districts none is left. */
    @Test
    void anAreaIsNamedByItsCodeAtTheTimeOfTheReview() {
        assertEquals(texts(year.urban), listed(PROVINCE, "?area=094"));
        fixture.sql("INSERT INTO review_list (review_id, household_id, reason) VALUES ('%s', '%s', 'POOR')"
                .formatted(year.review, year.neighbour));

        assertEquals(texts(year.neighbour), listed(PROVINCE, "?area=" + NEIGHBOUR));
        assertEquals(5, listed(PROVINCE, "?area=" + RURAL).size());
        assertEquals(6, listed(RURAL_OFFICER, "").size());
    }

    @Test
    void everyPageHasTheNextOnes() {
        var all = year.ids(PROVINCE, "/list", 100);

        for (int limit = 1; limit <= 6; limit++) {
            assertEquals(all, year.ids(PROVINCE, "/list", limit));
        }
        assertEquals(6, new HashSet<>(all).size());
    }

    @Test
    void anotherCommuneIsNotThere() {
        assertEquals(texts(year.urban), listed(URBAN_OFFICER, ""));
        year.get(URBAN_OFFICER, "/list?area=" + RURAL).statusCode(403).body("code", equalTo("out-of-scope"));
        year.get(TestTokens.of("commune-officer", "99"), "/list")
                .statusCode(200)
                .body("items", empty())
                .body("next", nullValue());
    }

    /** It stays in the list of the commune that surveyed it; there nobody may see the household itself any more. */
    @Test
    void whoMovesAfterTheSurveyStaysInTheListOfItsCommune() {
        ListedYear.moves(year.poor, URBAN);

        assertEquals(
                texts(year.poor, year.nearPoor, year.waiting, year.ended, year.applicant), listed(RURAL_OFFICER, ""));
        assertEquals(texts(year.urban), listed(URBAN_OFFICER, ""));
        assertEquals(6, listed(PROVINCE, "").size());
        var name = "items.find { it.household == '%s' }.headName".formatted(year.poor);
        year.get(RURAL_OFFICER, "/list").body(name, nullValue());
        year.get(PROVINCE, "/list?area=" + RURAL).body(name, equalTo("Giàng A Páo"));
    }

    @Test
    void whoMovesBeforeTheSurveyIsSurveyedWhereItLives() {
        ListedYear.moves(year.waiting, URBAN);

        assertEquals(texts(year.urban, year.waiting), listed(URBAN_OFFICER, ""));
        assertEquals(texts(year.waiting), listed(PROVINCE, "?status=pending"));
        assertEquals(4, listed(RURAL_OFFICER, "").size());
    }

    /** Surveyed in one commune, gone from it, there again and gone for good. */
    @Test
    void whoLeftTwiceIsListedOnce() {
        fixture.sql("""
                UPDATE household_stay SET to_date = '2018-10-20' WHERE household_id = '%1$s';
                INSERT INTO household_stay (household_id, area_id, from_date, to_date)
                SELECT '%1$s', a.id, s.from_date, s.to_date FROM (VALUES ('03127', date '2018-10-21', date '2018-10-31'),
                    ('03163', date '2018-11-01', date '2018-11-10'), ('03127', date '2018-11-11', NULL))
                    AS s (code, from_date, to_date)
                JOIN area a ON a.code = s.code AND a.valid @> date '2018-11-01';
                UPDATE household SET area_id = (SELECT area_id FROM household_stay
                    WHERE household_id = '%1$s' AND to_date IS NULL) WHERE id = '%1$s'
                """.formatted(year.poor));

        assertEquals(5, listed(RURAL_OFFICER, "").size());
        assertEquals(texts(year.urban), listed(URBAN_OFFICER, ""));
        assertEquals(6, year.ids(PROVINCE, "/list", 1).size());
    }

    @Test
    void aCursorBelongsToItsListAndItsAreas() {
        String next = year.get(PROVINCE, "/list?limit=1").extract().path("next");

        for (var elsewhere : List.of(
                "/list?limit=1&status=pending&cursor=",
                "/list?limit=1&area=" + RURAL + "&cursor=",
                "/results?limit=1&cursor=")) {
            year.get(PROVINCE, elsewhere + next).statusCode(400).body("code", equalTo("cursor-invalid"));
        }
        year.get(RURAL_OFFICER, "/list?limit=1&cursor=" + next).statusCode(400).body("code", equalTo("cursor-invalid"));
        year.get(AUDITOR, "/list?limit=1&cursor=" + next).statusCode(200).body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "?colour=red, 400, unknown-parameter, ?colour",
        "?status=done, 400, invalid-value, ?status",
        "?status=PENDING, 400, invalid-value, ?status",
        "?area=98765, 422, unknown-area, ?area",
        "?limit=0, 400, invalid-value, ?limit",
        "?class=POOR, 400, unknown-parameter, ?class"
    })
    void whatItDoesNotKnowIsRefused(String parameters, int status, String code, String pointer) {
        year.get(PROVINCE, "/list" + parameters)
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/list", "/results", "/progress"})
    void anUnknownReviewIsNotFound(String what) {
        as(PROVINCE)
                .get("/v1/reviews/" + UUID.randomUUID() + what)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void aReviewWithoutAListHasNone() {
        fixture.empty();
        var first = fixture.openReview(2018);

        as(PROVINCE)
                .get("/v1/reviews/" + first + "/list")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("next", nullValue());
    }
}
