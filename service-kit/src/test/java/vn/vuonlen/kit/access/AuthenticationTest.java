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

    private static ValidatableResponse ask(String path, String token) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }

    private static void unauthenticated(ValidatableResponse answer) {
        answer.statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void withoutAValidTokenNobodyEnters() {
        var auditor = TestTokens.with("auditor").areas("11");

        unauthenticated(given().get(CALLER).then());
        unauthenticated(ask(CALLER, "rubbish"));
        unauthenticated(ask(CALLER, ".."));
        unauthenticated(ask(CALLER, "a.b.c"));
        unauthenticated(ask(CALLER, auditor.expired().sign()));
        unauthenticated(ask(CALLER, auditor.wrongIssuer().sign()));
        unauthenticated(ask(CALLER, auditor.wrongAudience().sign()));
        unauthenticated(ask(CALLER, auditor.signWithWrongKey()));
    }

    /** Two clients of one person may give the person two names: nobody is known by a name alone. */
    @Test
    void aTokenThatDoesNotSayWhoseItIsIsNone() {
        unauthenticated(ask(
                CALLER, TestTokens.with("auditor").areas("11").withoutSubject().sign()));
        unauthenticated(
                ask(CALLER, TestTokens.with("auditor").areas("11").subject(" ").sign()));
    }

    @Test
    void anotherRoleIsNotEnough() {
        ask(CALLER, TestTokens.of("enumerator", "11"))
                .statusCode(403)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("forbidden"));
    }

    @Test
    void whatNobodyThoughtAboutIsClosed() {
        unauthenticated(given().get("/v1/probes/unannotated").then());
        ask("/v1/probes/unannotated", TestTokens.of("auditor", "11")).statusCode(403);
    }

    @Test
    void aCallerHasASubjectAndAreas() {
        ask(CALLER, TestTokens.with("auditor").areas("11").subject("bà Lò").sign())
                .statusCode(200)
                .body("subject", equalTo("bà Lò"))
                .body("areas", contains("11"));
    }

    @Test
    void unknownOrNoAreasGrantNothing() {
        ask(CALLER, TestTokens.of("auditor", "99999")).statusCode(200).body("scope", empty());
        ask(CALLER, TestTokens.of("auditor")).statusCode(200).body("scope", empty());
    }
}
