package vn.vuonlen.kit.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(Suite.class)
class AuthenticationTest {
    private static final String CALLER = "/v1/probes/caller";

    private static ValidatableResponse get(String path, String token) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }

    private static void unauthenticated(ValidatableResponse answer) {
        answer.statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void aRequestWithoutAValidTokenIsUnauthenticated() {
        var auditor = TestTokens.with("auditor").areas("11");

        unauthenticated(given().get(CALLER).then());
        unauthenticated(get(CALLER, "rubbish"));
        unauthenticated(get(CALLER, ".."));
        unauthenticated(get(CALLER, "a.b.c"));
        unauthenticated(get(CALLER, auditor.expired().sign()));
        unauthenticated(get(CALLER, auditor.wrongIssuer().sign()));
        unauthenticated(get(CALLER, auditor.wrongAudience().sign()));
        unauthenticated(get(CALLER, auditor.signWithWrongKey()));
    }

    /** Two clients may give one person two names: a name alone identifies nobody. */
    @Test
    void aTokenWithoutASubjectIsUnauthenticated() {
        unauthenticated(get(
                CALLER, TestTokens.with("auditor").areas("11").withoutSubject().sign()));
        unauthenticated(
                get(CALLER, TestTokens.with("auditor").areas("11").subject(" ").sign()));
    }

    @Test
    void anotherRoleIsNotEnough() {
        get(CALLER, TestTokens.of("enumerator", "11"))
                .statusCode(403)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("forbidden"));
    }

    @Test
    void anUnannotatedOperationIsForbidden() {
        unauthenticated(given().get("/v1/probes/unannotated").then());
        get("/v1/probes/unannotated", TestTokens.of("auditor", "11")).statusCode(403);
    }

    @Test
    void aCallerHasASubjectAndAreas() {
        get(CALLER, TestTokens.with("auditor").areas("11").subject("bà Lò").sign())
                .statusCode(200)
                .body("subject", equalTo("bà Lò"))
                .body("areas", contains("11"));
    }

    @Test
    void unknownOrNoAreasGrantNothing() {
        get(CALLER, TestTokens.of("auditor", "99999")).statusCode(200).body("scope", empty());
        get(CALLER, TestTokens.of("auditor")).statusCode(200).body("scope", empty());
    }
}
