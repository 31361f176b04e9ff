package vn.vuonlen.household.registration;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.registration.NewHouseholds.OFFICER;
import static vn.vuonlen.household.registration.NewHouseholds.head;
import static vn.vuonlen.household.registration.NewHouseholds.household;
import static vn.vuonlen.household.registration.NewHouseholds.member;
import static vn.vuonlen.household.registration.NewHouseholds.members;
import static vn.vuonlen.household.registration.NewHouseholds.register;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

@QuarkusTest
class RegisterHouseholdTest {

    @Inject
    HouseholdFixture fixture;

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @Test
    void aRepetitionChangesNothingAndOtherContentUnderItsIdIsAConflict() {
        var household = household("Giàng A Páo");
        register(household).statusCode(201);

        register(household).statusCode(200);
        household.put("code", "another");
        register(household).statusCode(409).body("code", equalTo("household-conflict"));

        assertEquals("1", fixture.value("SELECT count(*) FROM household"));
    }

    /** A device that heard no answer sends again, and learns nothing of where the household lives by then. */
    @Test
    void aRepetitionAfterTheHouseholdHasLeftIsAnsweredAsItWasRegistered() {
        var household = household("Giàng A Páo");
        members(household).add(member("Vừ Thị Mỷ", "SPOUSE"));
        members(household).get(1).put("personalId", null);
        var officer = TestTokens.of("commune-officer", HouseholdFixture.RURAL);
        var first = as(officer)
                .body(household)
                .post("/v1/households")
                .then()
                .statusCode(201)
                .extract()
                .as(Map.class);
        moveTo(HouseholdFixture.URBAN, household.get("id"));

        var again = as(officer).body(household).post("/v1/households").then().statusCode(200);

        assertEquals(first, again.extract().as(Map.class));
        as(officer).get("/v1/households/" + household.get("id")).then().statusCode(404);
        household.put("code", "another");
        as(officer)
                .body(household)
                .post("/v1/households")
                .then()
                .statusCode(409)
                .body("code", equalTo("household-conflict"));
    }

    private static void moveTo(String area, Object household) {
        as(TestTokens.of("province-officer", "11"))
                .body(Map.of(
                        "id",
                        UUID.randomUUID(),
                        "kind",
                        "MOVE",
                        "date",
                        "2016-06-01",
                        "reason",
                        "Chuyển nhà",
                        "area",
                        area))
                .post("/v1/households/" + household + "/changes")
                .then()
                .statusCode(201);
    }

    @Test
    void withoutAnIdTheIdempotencyKeyMakesARepetitionHarmless() {
        var household = household("Giàng A Páo");
        household.remove("id");

        register(household).statusCode(400).body("code", equalTo("idempotency-key-missing"));
        String first = registerWithKey(household).statusCode(201).extract().path("id");
        String second = registerWithKey(household).statusCode(201).extract().path("id");

        assertEquals(first, second);
        assertEquals("1", fixture.value("SELECT count(*) FROM household"));
    }

    @ParameterizedTest
    @CsvSource({
        "area,                            , missing-value",
        "code, 12345678901234567890123456789012345678901, text-too-long",
        "registeredOn, 2014-12-31,          registered-out-of-records",
        "registeredOn, 9999-12-31,          registered-out-of-records"
    })
    void aFaultOfAHouseholdIsPointedAt(String field, String value, String code) {
        var household = household("Giàng A Páo");
        household.put(field, value);

        register(household).statusCode(422).body("code", equalTo(code)).body("errors[0].pointer", equalTo("/" + field));
    }

    @ParameterizedTest
    @CsvSource({
        "name,         '  ',       missing-value",
        "sex,                    , missing-value",
        "birthDate,              , missing-value",
        "birthDate,    1786,       birth-not-plausible",
        "birthDate,    2015-01-02, birth-after-registration",
        "ethnicGroup,  99,         unknown-code",
        "personalId,   12345,      personal-id-malformed"
    })
    void aFaultOfTheHeadIsPointedAt(String field, String value, String code) {
        var household = household("Giàng A Páo");
        head(household).put(field, value);

        register(household)
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo("/members/0/" + field));
    }

    @Test
    void aNameHasAtMost200Characters() {
        register(household("á".repeat(200))).statusCode(201);
        register(household("á".repeat(201)))
                .statusCode(422)
                .body("code", equalTo("text-too-long"))
                .body("errors[0].pointer", equalTo("/members/0/name"));
    }

    @Test
    void nobodyIsBornInTheFuture() {
        var household = household("Giàng A Páo");
        var child = member("Giàng Thị Mỷ", "CHILD");
        child.put("birthDate", "2199");
        members(household).add(child);

        register(household)
                .statusCode(422)
                .body("code", equalTo("birth-in-future"))
                .body("errors[0].pointer", equalTo("/members/1/birthDate"));
    }

    @Test
    void sixtyAreAHouseholdAndSixtyOneAreNot() {
        var household = household("Giàng A Páo");
        for (int i = 2; i <= 60; i++) {
            members(household).add(member("Giàng A Dế", "OTHER"));
        }
        household.put("confirmed", List.of("confirm-size"));
        register(household).statusCode(201).body("size", equalTo(60));

        var larger = household("Giàng A Páo");
        members(larger).addAll(members(household).subList(1, 60));
        members(larger).add(member("Giàng A Dế", "OTHER"));

        register(larger)
                .statusCode(422)
                .body("code", equalTo("size-not-plausible"))
                .body("errors[0].pointer", equalTo("/size"));
    }

    @Test
    void aMemberIsInOneHouseholdAndOnlyOnce() {
        var household = household("Giàng A Páo");
        var child = member("Giàng Thị Mỷ", "CHILD");
        head(household).put("id", UUID.randomUUID());
        child.put("id", head(household).get("id"));
        members(household).add(child);
        register(household)
                .statusCode(422)
                .body("code", equalTo("member-twice"))
                .body("errors[0].pointer", equalTo("/members/1/id"));
        child.remove("id");
        register(household).statusCode(201);

        var other = household("Vừ A Dia");
        child.put("id", head(household).get("id"));
        members(other).add(child);

        register(other)
                .statusCode(409)
                .body("code", equalTo("member-conflict"))
                .body("errors[0].pointer", equalTo("/members/1/id"));
        assertEquals("2", fixture.value("SELECT count(*) FROM member"));
    }

    @Test
    void aRefusalDoesNotRepeatAPersonalId() {
        var number = household("Giàng A Páo");
        head(number).put("personalId", 11086000123L);
        var day = household("Giàng A Páo");
        head(day).put("birthDate", "11086000123");

        register(number).statusCode(400).body(not(containsString("11086000123")));
        register(day).statusCode(422).body(not(containsString("11086000123")));
    }

    @Test
    void aValueThatCannotBeStoredIsRefused() {
        register(household("Giàng A \0"))
                .statusCode(400)
                .body("code", equalTo("invalid-value"))
                .body("errors[0].pointer", equalTo("/members/0/name"));
        var household = household("Giàng A Páo");
        household.put("registeredOn", "+999999999-12-31");
        register(household).statusCode(400).body("errors[0].pointer", equalTo("/registeredOn"));
    }

    private static ValidatableResponse registerWithKey(Map<String, Object> household) {
        return as(OFFICER)
                .header("Idempotency-Key", "k-1")
                .body(household)
                .post("/v1/households")
                .then();
    }
}
