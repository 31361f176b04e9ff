package vn.vuonlen.kit.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** What a token with scopes grants; {@code KitSecurityTest} and those of the services try each operation with each scope. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class MachineScopesTest {

    private static ValidatableResponse caller(TestTokens token) {
        return given().auth().oauth2(token.sign()).get("/v1/probes/caller").then();
    }

    @Test
    void aMachineWithTheScopeIsKnownByItsClient() {
        caller(TestTokens.machine("treasury", "money.read", "results.read").areas("11"))
                .statusCode(200)
                .body("subject", equalTo("treasury"))
                .body("areas", equalTo(List.of("11")));
    }

    @Test
    void theRoleSystemAloneGrantsNothing() {
        caller(TestTokens.machine("treasury")).statusCode(403).body("code", equalTo("forbidden"));
        caller(TestTokens.machine("treasury", "results.readers", "scope:results.read"))
                .statusCode(403);
        caller(TestTokens.with("system", "auditor").subject("treasury")).statusCode(403);
        caller(TestTokens.with("system", "scope:results.read").subject("treasury"))
                .statusCode(403);
    }

    @Test
    void aPersonHasNoScope() {
        caller(TestTokens.with("enumerator").scopes("results.read")).statusCode(403);
        caller(TestTokens.with("enumerator", "scope:results.read")).statusCode(403);
    }

    @Test
    void aMachineIsToldThatItsScopeIsInsufficientAndAPersonIsNot() {
        caller(TestTokens.machine("treasury", "money.read"))
                .statusCode(403)
                .header("WWW-Authenticate", equalTo("Bearer error=\"insufficient_scope\""));
        caller(TestTokens.with("enumerator")).statusCode(403).header("WWW-Authenticate", nullValue());
    }

    @Test
    void aMachineWithoutAClientIsNobody() {
        caller(TestTokens.machine("treasury", "results.read").withoutSubject()).statusCode(401);
        caller(TestTokens.machine(" ", "results.read")).statusCode(401);
    }
}
