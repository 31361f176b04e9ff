package vn.vuonlen.reporting.target;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;

@QuarkusTest
@WithTestResource(Suite.class)
class MoneyAndTargetsTest {

    @Inject
    DataSource database;

    @Test
    void moneyIsCountedByStageAndOnlyApprovedAllocations() {
        var areas = new AreaFixture("mo");
        UUID p135 = UUID.randomUUID();
        UUID nrd = UUID.randomUUID();
        UUID changed = UUID.randomUUID();
        var events = new ArrayList<>(areas.events());
        // The events of the money arrive before that of its programme.
        events.add(money("funding.budget.v1", areas.province, p135, "CENTRAL", "DEVELOPMENT", 900_000_000_001L, null));
        events.add(money("funding.budget.v1", areas.province, p135, "LOCAL", "RECURRENT", 99, null));
        events.add(money("funding.budget.v1", areas.province, nrd, "CENTRAL", "DEVELOPMENT", 7_000, null));
        events.add(money("funding.allocation.v1", areas.d1, p135, "CENTRAL", "DEVELOPMENT", 500, "APPROVED"));
        events.add(money("funding.allocation.v1", areas.commune("11"), p135, "LOCAL", "RECURRENT", 40, "APPROVED"));
        events.add(money("funding.allocation.v1", areas.d2, p135, "CENTRAL", "DEVELOPMENT", 300, "REJECTED"));
        events.add(money("funding.allocation.v1", areas.d2, p135, "CENTRAL", "DEVELOPMENT", 300, "PROPOSED"));
        PublishedState proposed =
                money("funding.allocation.v1", areas.d2, p135, "CENTRAL", "DEVELOPMENT", 60, "PROPOSED");
        events.add(new PublishedState(proposed.topic(), changed, 1, 1, with(proposed.value(), changed, "PROPOSED")));
        events.add(new PublishedState(proposed.topic(), changed, 1, 2, with(proposed.value(), changed, "APPROVED")));
        events.add(money("funding.disbursement.v1", areas.d1, p135, "CENTRAL", "DEVELOPMENT", 200, null));
        events.add(programme(p135, "P135", true));
        events.add(programme(nrd, "NRD", false));
        publish(events);

        funding("area=mo&year=2018")
                .body("budgeted", equalTo(900_000_000_100L), "allocated", equalTo(600), "disbursed", equalTo(200))
                .body("byProgramme.programme", equalTo(List.of("P135")))
                .body("byCapitalType.find { it.capitalType == 'RECURRENT' }.allocated", equalTo(40))
                .body("bySource.find { it.source == 'LOCAL' }.budgeted", equalTo(99));
        funding("area=mo&year=2018&programme=all").body("budgeted", equalTo(900_000_007_100L));
        funding("area=mo1&year=2018").body("allocated", equalTo(540), "disbursed", equalTo(200));
        funding("area=mo2&year=2018").body("allocated", equalTo(60));
        given().get("/v1/reports/funding?area=mo11&year=2018").then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.of("commune-officer", "mo"))
                .get("/v1/reports/funding?area=mo11&year=2018")
                .then()
                .statusCode(200)
                .body("allocated", equalTo(40));
        String csv =
                given().get("/v1/reports/funding?area=mo&year=2018&format=csv").asString();
        assertTrue(csv.contains("mo,Đơn vị mo,2018,total,poverty,900000000100,600,200"), csv);
    }

    /** 1,025 times the largest sum that a budget line may have is more than a long holds. */
    @Test
    void sumsOfMoneyHaveNoLargestValue() {
        var areas = new AreaFixture("me");
        UUID p135 = UUID.randomUUID();
        var events = new ArrayList<>(areas.events());
        events.add(programme(p135, "P135", true));
        for (int i = 0; i < 1_025; i++) {
            events.add(money(
                    "funding.budget.v1", areas.province, p135, "CENTRAL", "DEVELOPMENT", 9_007_199_254_740_991L, null));
        }
        publish(events);

        funding("area=me&year=2018")
                .body("budgeted", equalTo(new BigInteger("9232379236109515775")))
                .body("byProgramme[0].budgeted", equalTo(new BigInteger("9232379236109515775")));
    }

    @Test
    void aTargetIsSetOnceChangedByPutAndComparedWithTheDecidedReport() {
        var areas = new AreaFixture("tg");
        UUID review = UUID.randomUUID();
        var events = new ArrayList<>(areas.events());
        events.addAll(new AreaFixture("neighbour").events());
        events.add(areas.review(review, 2019, "PERIODIC", "CLOSED", 1));
        for (int i = 0; i < 3; i++) {
            HouseholdStory household = HouseholdStory.in(areas.commune("11"), true, LocalDate.of(2016, 1, 1));
            events.add(household.event(1));
            if (i == 0) {
                events.add(household
                        .reviewed(2019, review, areas.commune("11"), "POOR", "INCOME", "NEW")
                        .resultEvent(2019, 1));
            }
        }
        publish(events);

        set("post", "province-officer", "{'area':'tg','year':2019,'measure':'poor','target':2}", 201);
        set("post", "province-officer", "{'area':'tg','year':2019,'measure':'poor','target':2}", 200);
        set("post", "province-officer", "{'area':'tg','year':2019,'measure':'poor','target':3}", 409)
                .body("code", equalTo("target-exists"));
        set("put", "province-officer", "{'area':'tg','year':2019,'measure':'poor','target':1}", 200);
        set(
                "put",
                "province-officer",
                "{'area':'tg','year':2019,'designation':'POOR_DISTRICT','measure':'poorRate','target':47.37}",
                201);
        set("put", "province-officer", "{'area':'tg','year':2019,'measure':'poor','target':1.5}", 400)
                .body("errors[0].pointer", equalTo("/target"));
        set("put", "province-officer", "{'area':'tg','year':2019,'measure':'poorRate','target':100.01}", 400);
        set("put", "province-officer", "{'area':'tg','year':1900,'measure':'poor','target':1}", 400)
                .body("errors[0].pointer", equalTo("/year"));
        set("put", "province-officer", "{'area':'tg','year':2019,'measure':'poor','target':1,'colour':'red'}", 400)
                .body("code", equalTo("unknown-field"));
        set("put", "province-officer", "{'area':' ','year':'2019','measure':'poorest','colour':'red'}", 400)
                .body("errors.pointer", containsInAnyOrder("/area", "/year", "/measure", "/colour", "/target"));
        set("put", "province-officer", "{'area':'tgX','year':2019,'measure':'poor','target':1}", 422)
                .body("code", equalTo("unknown-area"));
        set(
                        "put",
                        "province-officer",
                        "{'area':'tg','year':2019,'designation':'NICE','measure':'poor','target':1}",
                        422)
                .body("code", equalTo("unknown-code"));
        set("put", "district-officer", "{'area':'tg','year':2019,'measure':'poor','target':1}", 403);
        set("put", "province-officer", "{'area':'neighbour','year':2019,'measure':'poor','target':1}", 403);

        targets().body("targets.size()", equalTo(2)).body("targets[0].actual", nullValue());
        publish(List.of(areas.decided(review, 2019, 1, 2)));
        targets()
                .body("targets[0].measure", equalTo("poor"), "targets[0].target", equalTo(1))
                .body("targets[0].actual", equalTo(1), "targets[0].area.code", equalTo("tg"))
                .body("targets[1].designation", equalTo("POOR_DISTRICT"), "targets[1].target", equalTo(47.37f))
                .body("targets[1].actual", equalTo(33.33f))
                .body("targets.setAfterTheFact", equalTo(List.of(false, false)))
                .body(
                        "targets[0].decision.number",
                        equalTo("12/KH-UBND"),
                        "targets[0].decision.date",
                        equalTo("2018-12-20"));
    }

    private static ValidatableResponse targets() {
        return given().get("/v1/targets?area=tg&year=2019").then().statusCode(200);
    }

    private static ValidatableResponse set(String method, String role, String body, int status) {
        var answer = given().auth()
                .oauth2(TestTokens.of(role, "tg"))
                .contentType("application/json")
                .body(body.replace("'target'", "'decision':{'number':'12/KH-UBND','date':'2018-12-20'},'target'")
                        .replace('\'', '"'))
                .request(method, "/v1/targets")
                .then();
        assertEquals(status, answer.extract().statusCode(), answer.extract().asString());
        return answer;
    }

    private static ValidatableResponse funding(String question) {
        return given().get("/v1/reports/funding?" + question).then().statusCode(200);
    }

    private void publish(List<PublishedState> events) {
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
    }

    private static PublishedState money(
            String topic, UUID area, UUID programme, String source, String capital, long amount, String status) {
        var value = new LinkedHashMap<String, Object>();
        UUID id = UUID.randomUUID();
        value.put("id", id);
        value.put("year", 2018);
        value.put("programmeId", programme);
        value.put("source", source);
        value.put("capitalType", capital);
        value.put("areaId", area);
        value.put("amount", amount);
        if (status != null) {
            value.put("status", status);
        }
        return new PublishedState(topic, id, 1, 1, value);
    }

    private static Map<String, Object> with(Map<String, Object> value, UUID id, String status) {
        var changed = new LinkedHashMap<>(value);
        changed.put("id", id);
        changed.put("status", status);
        return changed;
    }

    private static PublishedState programme(UUID id, String code, boolean poverty) {
        var value = Map.<String, Object>of(
                "id", id, "code", code, "name", Map.of("vi", "Chương trình", "en", "Programme"), "poverty", poverty);
        return new PublishedState("funding.programme.v1", id, 1, 1, value);
    }
}
