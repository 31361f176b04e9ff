package vn.vuonlen.household;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.household.registration.NewHouseholds;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** A request that is refused for its Accept, Content-Type or body changes nothing. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class NegotiationTest {

    @Inject
    HouseholdFixture fixture;

    private static String household(UUID id) {
        return """
                {"id": "%s", "area": "%s", "registeredOn": "2026-01-01", "members": [
                    {"name": "Giàng A Páo", "sex": "M", "birthDate": "1986", "ethnicGroup": "23",
                     "relationship": "HEAD"}]}
                """.formatted(id, HouseholdFixture.RURAL);
    }

    private void assertNotRegistered(UUID id) {
        assertEquals("0", fixture.value("SELECT count(*) FROM household WHERE id = '" + id + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "", "text/html"})
    void anUnacceptableResponseTypeChangesNothing(String accept) {
        var id = UUID.randomUUID();

        HouseholdFixture.as(NewHouseholds.OFFICER)
                .header("Accept", accept)
                .body(household(id))
                .post("/v1/households")
                .then()
                .statusCode(406)
                .body("code", equalTo("not-acceptable"));

        assertNotRegistered(id);
    }

    @Test
    void rowsAreRefusedAsAHousehold() {
        var id = UUID.randomUUID();

        HouseholdFixture.as(NewHouseholds.OFFICER)
                .contentType("application/x-ndjson; charset=utf-8")
                .body(household(id).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/households")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));

        assertNotRegistered(id);
    }

    @ParameterizedTest
    @CsvSource({"/v1/households, commune-officer", "/v1/surveys, commune-officer", "/v1/reviews, province-officer"})
    void aBodyOfNullIsRefused(String path, String role) {
        HouseholdFixture.as(TestTokens.of(role, "11"))
                .body("null")
                .post(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-value"));
    }

    @Test
    void responsesAboutPeopleAreNotCached() {
        HouseholdFixture.as(NewHouseholds.OFFICER)
                .get("/v1/households?q=")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?q"));
        HouseholdFixture.as(NewHouseholds.OFFICER)
                .get("/v1/households")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"));
    }
}
