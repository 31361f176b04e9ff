package vn.vuonlen.household.duplicate;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.duplicate.DuplicateFixture.ELSEWHERE;
import static vn.vuonlen.household.duplicate.DuplicateFixture.HERE;
import static vn.vuonlen.household.duplicate.DuplicateFixture.approve;
import static vn.vuonlen.household.duplicate.DuplicateFixture.head;
import static vn.vuonlen.household.duplicate.DuplicateFixture.keepApart;
import static vn.vuonlen.household.duplicate.DuplicateFixture.person;
import static vn.vuonlen.household.duplicate.DuplicateFixture.propose;
import static vn.vuonlen.household.duplicate.DuplicateFixture.searched;
import static vn.vuonlen.household.duplicate.DuplicateFixture.searchedBy;
import static vn.vuonlen.household.duplicate.DuplicateFixture.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** Who sees which pairs. Nobody learns by a person whom he makes up that somebody elsewhere has the same ID. */
@QuarkusTest
class ShownDuplicatesTest {

    private static final String ID = "011086000123";
    private static final String OFFICER_HERE = TestTokens.of("commune-officer", HERE);
    private static final String PROVINCE = TestTokens.of("province-officer", "11");

    @Inject
    HouseholdFixture fixture;

    @Inject
    DuplicateFixture duplicates;

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @Test
    void bothSidesAreShownToWhoCoversBoth() {
        var person = with(head("Giàng A Páo", "1986-05-07"), "personalId", ID);
        var first = duplicates.registered(HERE, person);
        var second = duplicates.registered(HERE, with(person, "name", "Giang A Pao"));

        var pair = duplicates.listed(OFFICER_HERE, "status=OPEN");

        assertEquals(1, pair.getList("items").size());
        assertEquals(
                List.of("Giang A Pao", "Giàng A Páo"),
                pair.getList("items[0].members.name", String.class).stream()
                        .sorted()
                        .toList());
        assertEquals(
                List.of(first, second).stream().map(UUID::toString).sorted().toList(),
                pair.getList("items[0].members.household", String.class).stream()
                        .sorted()
                        .toList());
        assertEquals(List.of(HERE, HERE), pair.getList("items[0].members.area.code"));
        assertEquals(List.of("1986-05-07", "1986-05-07"), pair.getList("items[0].members.birthDate"));
        assertNull(pair.get("items[0].decision"));
        as(OFFICER_HERE)
                .get("/v1/duplicates/" + pair.getString("items[0].id"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("score", equalTo(100));
    }

    /** An officer registers somebody with an ID that he guesses, once of a person elsewhere and once of nobody. */
    @Test
    void aMadeUpPersonTellsNothingOfWhoLivesElsewhere() {
        duplicates.registered(ELSEWHERE, with(head("Lò Thị Hoa", "1979-03-08"), "personalId", ID));
        var hit = DuplicateFixture.household(HERE, with(head("Giàng A Páo", "1986"), "personalId", ID));
        var miss = DuplicateFixture.household(HERE, with(head("Giàng A Páo", "1985"), "personalId", "011086000456"));

        var hitAnswer = register(hit);
        var missAnswer = register(miss);
        duplicates.awaitSearch();

        assertEquals("1", fixture.value("SELECT count(*) FROM duplicate_pair"));
        assertEquals(hitAnswer.statusCode(), missAnswer.statusCode());
        assertEquals(shape(missAnswer), shape(hitAnswer));
        assertEquals(
                0,
                duplicates.listed(OFFICER_HERE, "limit=1000").getList("items").size());
        var pair = duplicates.listed(PROVINCE, "limit=1000").getString("items[0].id");
        var hidden = as(OFFICER_HERE).get("/v1/duplicates/" + pair).then().statusCode(404);
        var unknown = as(OFFICER_HERE)
                .get("/v1/duplicates/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        assertEquals(
                unknown.extract().jsonPath().getString("code"),
                hidden.extract().jsonPath().getString("code"));
        propose(UUID.fromString(pair), "mai", keepApart()).statusCode(404);
        approve(UUID.fromString(pair), "mai").statusCode(404);
        assertEquals(0, auditEntries(TestTokens.of("auditor", HERE), pair));
        assertEquals(1, auditEntries(TestTokens.of("auditor", "11"), pair));
    }

    /** Else its count would tell. */
    @Test
    void aSearchOfOneCommuneCountsItsOwnPairsAlone() {
        duplicates.registered(ELSEWHERE, with(head("Giàng A Páo", "1986"), "personalId", ID));
        duplicates.registered(HERE, with(head("Giàng A Páo", "1986"), "personalId", ID));
        duplicates.awaitSearch();
        fixture.sql("DELETE FROM duplicate_pair");

        var ofCommune = searchedBy(TestTokens.with("operator").areas(HERE).sign());
        assertEquals("0", fixture.value("SELECT count(*) FROM duplicate_pair"));
        var ofProvince = searched();

        assertEquals(List.of(1, 0), List.of(ofCommune.getInt("total"), ofCommune.getInt("accepted")));
        assertEquals("0 pairs were compared: 0 are new, 0 were known.", ofCommune.getString("message.en"));
        assertEquals(1, ofProvince.getInt("accepted"));
    }

    @Test
    void aListIsFilteredAndPaged() {
        for (int year = 1960; year < 1965; year++) {
            duplicates.registered(HERE, head("Giàng A Páo", year + "-05-07"));
            duplicates.registered(year == 1964 ? ELSEWHERE : HERE, head("Giàng A Páo", year + "-05-07"));
        }

        var first = duplicates.listed(PROVINCE, "limit=3");
        var second = duplicates.listed(PROVINCE, "limit=3&cursor=" + first.getString("next"));

        assertEquals(List.of(78, 78, 78), first.getList("items.score"));
        assertEquals(List.of(78, 68), second.getList("items.score"));
        assertNull(second.getString("next"));
        assertEquals(
                4, duplicates.listed(PROVINCE, "minScore=70").getList("items").size());
        assertEquals(
                1,
                duplicates
                        .listed(PROVINCE, "area=" + ELSEWHERE)
                        .getList("items")
                        .size());
        assertEquals(
                4, duplicates.listed(OFFICER_HERE, "limit=9").getList("items").size());
        assertEquals(
                0,
                duplicates.listed(PROVINCE, "status=PROPOSED").getList("items").size());
        as(PROVINCE)
                .get("/v1/duplicates?limit=3&minScore=1&cursor=" + first.getString("next"))
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-invalid"));
        as(OFFICER_HERE)
                .get("/v1/duplicates?area=" + ELSEWHERE)
                .then()
                .statusCode(403)
                .body("code", equalTo("out-of-scope"));
        as(PROVINCE).get("/v1/duplicates?area=99999").then().statusCode(422).body("code", equalTo("unknown-area"));
        as(PROVINCE).get("/v1/duplicates?minScore=101").then().statusCode(400);
    }

    @Test
    void anOpenPairOfWhichSomebodyHasLeftIsNotListed() {
        var pair = duplicates.pair();
        fixture.sql(
                "UPDATE member SET to_date = '2016-12-31', leave_reason = 'LEFT' WHERE id = (SELECT first_member FROM duplicate_pair)");

        assertEquals(0, duplicates.listed().getList("items").size());
        propose(pair, "mai", keepApart()).statusCode(409).body("code", equalTo("duplicate-ended"));
    }

    /** As a person of the same household may see both sides, whoever covers it does. */
    @Test
    void aPairWithinOneHouseholdIsThatOfItsCommune() {
        duplicates.registered(
                HERE,
                head("Vừ A Dia", "1990"),
                person("Vừ Thị Mai", "F", "2012", "CHILD"),
                person("Vừ Thị Mai", "F", "2012", "CHILD"));

        var listed = duplicates.listed(OFFICER_HERE, "limit=9");

        assertEquals(1, listed.getList("items").size());
        assertEquals(1, auditEntries(TestTokens.of("auditor", HERE), listed.getString("items[0].id")));
    }

    private static ExtractableResponse<Response> register(Map<String, Object> household) {
        return as(OFFICER_HERE)
                .contentType(ContentType.JSON)
                .body(household)
                .post("/v1/households")
                .then()
                .extract();
    }

    /** Everything but what the officer sent himself. */
    private static String shape(ExtractableResponse<Response> answer) {
        return answer.asString().replaceAll("[0-9a-f-]{36}", "id").replaceAll("198[0-9]|[•0-9]{12}", "n");
    }

    private static int auditEntries(String auditor, String pair) {
        return as(auditor)
                .get("/v1/audit?thing=" + pair)
                .jsonPath()
                .getList("items.findAll { it.kind == 'duplicate_pair' && it.act == 'CREATED' }")
                .size();
    }
}
