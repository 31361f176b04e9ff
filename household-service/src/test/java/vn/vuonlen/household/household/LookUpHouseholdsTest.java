package vn.vuonlen.household.household;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.registration.NewHouseholds.OFFICER;
import static vn.vuonlen.household.registration.NewHouseholds.household;
import static vn.vuonlen.household.registration.NewHouseholds.register;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** A number finds its household, by a body and never by an address. */
@QuarkusTest
class LookUpHouseholdsTest {

    @Inject
    HouseholdFixture fixture;

    @BeforeEach
    void oneHousehold() {
        fixture.empty();
        var household = household("Giàng A Páo");
        household.put("code", "1104-0017");
        register(household).statusCode(201);
    }

    private static ValidatableResponse lookUp(String token, Map<String, ?> number) {
        return as(token).body(number).post("/v1/households/lookup").then();
    }

    @ParameterizedTest
    @ValueSource(strings = {"011086000123", "011 086 000 123", "０１１０８６０００１２３"})
    void aPersonalIdFindsTheHouseholdOfItsMember(String number) {
        lookUp(OFFICER, Map.of("personalId", number))
                .statusCode(200)
                .body("items.headName", equalTo(List.of("Giàng A Páo")))
                .body("items[0].area.code", equalTo("03163"))
                .body("items[0].personalId", nullValue())
                .body("next", nullValue());
    }

    @Test
    void aCodeOfTheRegisterFindsItsHousehold() {
        lookUp(OFFICER, Map.of("code", " 1104-0017 ")).body("items.headName", equalTo(List.of("Giàng A Páo")));
    }

    @Test
    void aMachineWithTheScopeFindsIt() {
        var insurance =
                TestTokens.machine("social-insurance", "households.read").areas("11");

        lookUp(insurance.sign(), Map.of("personalId", "011086000123")).body("items.size()", equalTo(1));
    }

    /** An unknown number and one of another commune are answered alike. */
    @Test
    void whatTheCallerMayNotSeeDoesNotExist() {
        var elsewhere = TestTokens.of("commune-officer", HouseholdFixture.URBAN);

        lookUp(OFFICER, Map.of("personalId", "011086000124")).statusCode(200).body("items", equalTo(List.of()));
        lookUp(elsewhere, Map.of("personalId", "011086000123")).statusCode(200).body("items", equalTo(List.of()));
        lookUp(elsewhere, Map.of("code", "1104-0017")).statusCode(200).body("items", equalTo(List.of()));
    }

    @Test
    void aCodeThatTooManyHouseholdsHaveNamesNone() {
        fixture.households(LookUpHouseholds.MOST_MATCHES + 1);
        fixture.sql("UPDATE household SET code = 'CHUNG'");

        lookUp(OFFICER, Map.of("code", "CHUNG"))
                .statusCode(422)
                .body("code", equalTo("too-many-matches"))
                .body("errors[0].pointer", equalTo("/code"));
    }

    @Test
    void exactlyOneNumberIsLookedUp() {
        lookUp(OFFICER, Map.of()).statusCode(400).body("code", equalTo("invalid-value"));
        lookUp(OFFICER, Map.of("personalId", " - ", "code", "")).statusCode(400);
        lookUp(OFFICER, Map.of("personalId", "011086000123", "code", "1104-0017"))
                .statusCode(400);
        lookUp(OFFICER, Map.of("personalId", "12345"))
                .statusCode(422)
                .body("code", equalTo("personal-id-malformed"))
                .body("errors[0].pointer", equalTo("/personalId"));
    }
}
