package vn.vuonlen.kit.headers;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.http.ProtectiveHeaders;

/** Each status and each part of Quarkus that answers; the security tests of all services look at every operation. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class ProtectiveHeadersTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/probes, 200",
        "GET, /v1/probes?wrong=1, 400",
        "POST, /v1/probes, 401",
        "GET, /v1/nothing, 404",
        "GET, /nothing/at/all, 404",
        "DELETE, /v1/probes, 405",
        "GET, /q/health, 200",
        "GET, /q/metrics, 200",
        "GET, /q/openapi, 200",
        "GET, /q/nothing, 404",
    })
    void everyAnswerTellsTheBrowserWhatItNeverDoes(String method, String path, int status) {
        var answer = given().contentType("application/json").request(method, path);

        assertEquals(status, answer.statusCode());
        assertEquals(List.of(), ProtectiveHeaders.faults(answer.headers()::getValues));
    }

    /** Without a list of origins, which is the default. */
    @Test
    void noOtherOriginReadsTheAnswer() {
        given().header("Origin", "https://dashboard.example")
                .get("/v1/probes")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
