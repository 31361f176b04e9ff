package vn.vuonlen.household.household;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.registration.NewHouseholds.head;
import static vn.vuonlen.household.registration.NewHouseholds.household;
import static vn.vuonlen.household.registration.NewHouseholds.member;
import static vn.vuonlen.household.registration.NewHouseholds.members;
import static vn.vuonlen.household.registration.NewHouseholds.register;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** What other systems ask the list of households for. */
@QuarkusTest
class HouseholdFiltersTest {

    private static final String READER = TestTokens.machine("social-insurance", "households.read")
            .areas("11")
            .sign();

    @Inject
    HouseholdFixture fixture;

    private final Map<String, Object> poor = household("Giàng A Páo");
    private final Map<String, Object> ended = household("Giàng A Dế");

    @BeforeEach
    void registerTwo() {
        fixture.empty();
        poor.put("code", "11-098-0042");
        head(poor).remove("personalId");
        head(ended).remove("personalId");
        members(poor).add(member("Vàng Thị Mỷ", "SPOUSE"));
        register(poor).statusCode(201);
        register(ended).statusCode(201);
    }

    @AfterEach
    void empty() {
        fixture.empty();
    }

    private static Set<String> found(String parameters) {
        return new HashSet<>(as(READER)
                .get("/v1/households?" + parameters)
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.id"));
    }

    private static Set<String> ids(Map<?, ?>... households) {
        var ids = new HashSet<String>();
        for (var household : households) {
            ids.add(household.get("id").toString());
        }
        return ids;
    }

    @Test
    void byTheCodeOfTheRegister() {
        assertEquals(ids(poor), found("code=11-098-0042"));
        assertEquals(ids(poor), found("code=11-098-0042&q=giang a pao"));
        assertEquals(Set.of(), found("code=11-098-0043"));
    }

    @Test
    void byWhetherItLasts() {
        end((UUID) ended.get("id"));

        assertEquals(ids(poor), found("status=ACTIVE"));
        assertEquals(ids(ended), found("status=ENDED"));
        assertEquals(ids(ended), found("status=ENDED&q=giang a de"));
        assertEquals(ids(poor, ended), found("limit=100"));
    }

    private static void end(UUID household) {
        as(TestTokens.of("province-officer", "11"))
                .body(Map.of(
                        "id",
                        UUID.randomUUID(),
                        "kind",
                        "DISSOLUTION",
                        "date",
                        "2019-03-01",
                        "reason",
                        "Chuyển đi",
                        "endReason",
                        "MOVED_AWAY"))
                .post("/v1/households/" + household + "/changes")
                .then()
                .statusCode(201);
    }

    /** Of a decided review: what is provisional is nobody's class yet. */
    @Test
    void byTheClassOfTheLatestDecidedReview() {
        fixture.year(2018, Map.of((UUID) poor.get("id"), 500_000L, (UUID) ended.get("id"), 5_000_000L));
        var next = fixture.openReview(2019);
        var survey = HouseholdFixture.survey(next, (UUID) poor.get("id"), 2019, 5_000_000L);
        survey.put("confirmed", List.of("confirm-class"));
        HouseholdFixture.submit(survey).statusCode(201);

        assertEquals(ids(poor), found("class=POOR"));
        assertEquals(ids(ended), found("class=NONE"));

        fixture.closeAndDecide(next, 2019);
        assertEquals(Set.of(), found("class=POOR"));
        assertEquals(ids(poor, ended), found("class=NONE"));
    }

    @Test
    void byWhenItChanged() {
        var later = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
        end((UUID) ended.get("id"));

        assertEquals(ids(ended), found("updatedSince=" + later));
        assertEquals(ids(poor, ended), found("updatedSince=2015-01-01T00:00:00Z"));
        assertEquals(Set.of(), found("updatedSince=2199-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "updatedSince=2019",
                "updatedSince=-0001-01-01T00:00:00Z",
                "status=GONE",
                "class=RICH",
                "members=1"
            })
    void anUnreadableFilterIsRefused(String parameters) {
        as(READER)
                .get("/v1/households?" + parameters)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?" + parameters.substring(0, parameters.indexOf('='))));
    }

    @Test
    void wholeHouseholdsComePageByPage() {
        var first = as(READER).get("/v1/households?members=true&limit=1").then().statusCode(200);
        first.body("items[0].headName", equalTo("Giàng A Dế"))
                .body("items[0].members.name", equalTo(List.of("Giàng A Dế")));
        as(READER)
                .get("/v1/households?members=true&limit=1&cursor="
                        + first.extract().path("next"))
                .then()
                .statusCode(200)
                .body("items[0].members.name", equalTo(List.of("Giàng A Páo", "Vàng Thị Mỷ")))
                .body("items[0].members[1].personalId", equalTo("•••••••••123"))
                .body("items[0].version", equalTo(1))
                .body("next", nullValue());
        as(READER).get("/v1/households?limit=1").then().body("items[0].members", nullValue());
    }

    @Test
    void aCursorBelongsToItsFilters() {
        String next = as(READER).get("/v1/households?limit=1").then().extract().path("next");

        as(READER)
                .get("/v1/households?limit=1&status=ACTIVE&cursor=" + next)
                .then()
                .statusCode(400);
    }
}
