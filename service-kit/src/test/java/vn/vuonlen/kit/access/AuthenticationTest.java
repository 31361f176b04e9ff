package vn.vuonlen.kit.access;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(Suite.class)
class AuthenticationTest {
    private static final String CALLER = "/v1/probes/caller";

    @ConfigProperty(name = "quarkus.oidc.token.lifespan-grace", defaultValue = "0")
    int grace;

    private static ValidatableResponse get(String path, String token) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }

    private static int statusOf(String token) {
        return get(CALLER, token).extract().statusCode();
    }

    private static ValidatableResponse unauthenticated(ValidatableResponse answer) {
        return answer.statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void aRequestWithoutAValidTokenIsUnauthenticated() {
        var auditor = TestTokens.with("auditor").areas("11");

        unauthenticated(given().get(CALLER).then()).header("WWW-Authenticate", equalTo("Bearer"));
        unauthenticated(given().auth().preemptive().basic("a", "b").get(CALLER).then())
                .header("WWW-Authenticate", equalTo("Bearer"));
        unauthenticated(get(CALLER, "rubbish")).header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""));
        unauthenticated(get(CALLER, ".."));
        unauthenticated(get(CALLER, "a.b.c"));
        unauthenticated(get(CALLER, auditor.expired().sign()))
                .header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""));
        unauthenticated(get(CALLER, auditor.wrongIssuer().sign()));
        unauthenticated(get(CALLER, auditor.wrongAudience().sign()));
        unauthenticated(get(CALLER, auditor.signWithWrongKey()));
    }

    @Test
    void aVerifiedTokenIsRefusedOnceItHasExpired() {
        var token = TestTokens.with("auditor").areas("11").subject("brief");
        var brief = token.expiringIn(Duration.ofSeconds(2).minusSeconds(grace)).sign();
        get(CALLER, brief).statusCode(200);
        get(CALLER, brief).statusCode(200).body("subject", equalTo("brief"));

        await().atMost(Duration.ofSeconds(10)).until(() -> statusOf(brief) == 401);

        unauthenticated(get(CALLER, brief));
    }

    @Test
    void aVerifiedTokenSaysNothingForOneThatDiffersFromIt() {
        var token = TestTokens.with("auditor").areas("11").sign();
        get(CALLER, token).statusCode(200);
        int signature = token.lastIndexOf('.') + 1;

        unauthenticated(get(CALLER, token.substring(0, signature)));
        unauthenticated(get(CALLER, token.substring(0, signature) + "A".repeat(token.length() - signature)));
        unauthenticated(get(CALLER, TestTokens.with("auditor").areas("11").signWithWrongKey()));
        get(CALLER, TestTokens.with("enumerator").areas("11").sign()).statusCode(403);
        get(CALLER, token).statusCode(200);
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

    /** Clocks differ, and a request takes its time. */
    @ParameterizedTest
    @CsvSource({"0, 200", "5, 200", "30, 401"})
    void aTokenCountsForSomeSecondsAfterItExpired(int seconds, int status) {
        var token = TestTokens.with("auditor")
                .expiredSince(Duration.ofSeconds(seconds))
                .sign();

        given().header("Authorization", "Bearer " + token)
                .get("/v1/probes/caller")
                .then()
                .statusCode(status);
    }
}
