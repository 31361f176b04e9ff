package vn.vuonlen.kit.headers;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;

/** Pages of other origins: those of the list read our answers, all others nothing. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
@TestProfile(ForeignOriginTest.WithOneDashboard.class)
class ForeignOriginTest {
    private static final String LISTED = "https://dashboard.example";
    private static final String FOREIGN = "https://dashboard.example.evil.example";

    public static class WithOneDashboard implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins", LISTED);
        }
    }

    @Test
    void aListedOriginReadsTheAnswerAndItsHeaders() {
        given().header("Origin", LISTED)
                .get("/v1/probes")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(LISTED))
                .header("Access-Control-Expose-Headers", containsString("etag"))
                .header("Vary", containsString("Origin"))
                .header("Access-Control-Allow-Credentials", anyOf(nullValue(), equalTo("false")));
    }

    @Test
    void aListedOriginMaySendATokenAndAnIdempotencyKey() {
        given().header("Origin", LISTED)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key")
                .options("/v1/probes")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(LISTED))
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("idempotency-key"));
    }

    @Test
    void aForeignOriginReadsNothing() {
        given().header("Origin", FOREIGN)
                .get("/v1/probes")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue())
                .body(emptyString());
        given().header("Origin", FOREIGN)
                .header("Access-Control-Request-Method", "POST")
                .options("/v1/probes")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
