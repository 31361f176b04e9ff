package vn.vuonlen.household.reviewlist;

import static vn.vuonlen.household.HouseholdFixture.RURAL;
import static vn.vuonlen.household.HouseholdFixture.URBAN;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.HouseholdFixture.submit;
import static vn.vuonlen.household.HouseholdFixture.survey;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

/**
 * The open review of 2018 in two communes. On its list are four households of Mường Toong and one of Him Lam; one of each is
 * surveyed, and so is an applicant of Mường Toong. A household of a neighbouring commune is not on the list.
 */
@Singleton
class ListedYear {

    /** Xã Huổi Lếnh, part of Mường Toong since 2025. */
    static final String NEIGHBOUR = "03177";

    static final String PROVINCE = TestTokens.of("province-officer", "11");
    static final String RURAL_OFFICER = TestTokens.of("commune-officer", RURAL);
    static final String URBAN_OFFICER = TestTokens.of("commune-officer", URBAN);
    static final String AUDITOR = TestTokens.of("auditor", "11");
    static final String MACHINE =
            TestTokens.machine("social-insurance", "results.read").areas("11").sign();

    private final HouseholdFixture fixture;

    UUID review;
    UUID poor;
    UUID nearPoor;
    UUID waiting;
    UUID ended;
    UUID applicant;
    UUID urban;
    UUID neighbour;

    ListedYear(HouseholdFixture fixture) {
        this.fixture = fixture;
    }

    void prepare() {
        fixture.empty();
        poor = fixture.household(RURAL);
        nearPoor = fixture.household(RURAL);
        waiting = fixture.household(RURAL);
        ended = fixture.household(RURAL);
        applicant = fixture.household(RURAL);
        neighbour = fixture.household(NEIGHBOUR);
        urban = fixture.household(URBAN);
        fixture.sql("UPDATE household SET code = 'H-' || right(id::text, 6)");
        fixture.year(
                2017, Map.of(poor, 500_000L, nearPoor, 800_000L, waiting, 500_000L, ended, 500_000L, urban, 600_000L));
        review = fixture.openReview(2018);
        happens(ended, "DISSOLUTION", "2018-05-01", Map.of("endReason", "MOVED_AWAY"));
        surveyed(poor, 500_000);
        surveyed(nearPoor, 1_200_000);
        surveyed(applicant, 600_000);
        surveyed(urban, 700_000);
    }

    void surveyed(UUID household, long income) {
        var survey = survey(review, household, 2018, income);
        survey.put("confirmed", List.of("confirm-class"));
        submit(survey).statusCode(201);
    }

    /** On 20 November 2018, after the surveys. */
    static void moves(UUID household, String area) {
        happens(household, "MOVE", "2018-11-20", Map.of("area", area));
    }

    private static void happens(UUID household, String kind, String day, Map<String, Object> facts) {
        var change = new LinkedHashMap<>(facts);
        change.put("id", UUID.randomUUID());
        change.put("kind", kind);
        change.put("date", day);
        change.put("reason", "Theo đề nghị của hộ");
        as(PROVINCE)
                .body(change)
                .post("/v1/households/" + household + "/changes")
                .then()
                .statusCode(201);
    }

    ValidatableResponse get(String token, String what) {
        return as(token).get("/v1/reviews/" + review + what).then();
    }

    /** The ids of the households, page by page. */
    List<String> ids(String token, String what, int limit) {
        var ids = new ArrayList<String>();
        var question = what + (what.contains("?") ? "&" : "?") + "limit=" + limit;
        var page = get(token, question).statusCode(200).extract();
        ids.addAll(page.path("items.household"));
        while (page.path("next") != null) {
            page = get(token, question + "&cursor=" + page.path("next"))
                    .statusCode(200)
                    .extract();
            ids.addAll(page.path("items.household"));
        }
        return ids;
    }

    static List<String> texts(UUID... households) {
        return List.of(households).stream().map(UUID::toString).sorted().toList();
    }
}
