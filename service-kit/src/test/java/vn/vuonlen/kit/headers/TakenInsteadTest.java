package vn.vuonlen.kit.headers;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** A refusal says what would have been taken: methods, media types, bytes. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class TakenInsteadTest {

    private static RequestSpecification maker() {
        return given().auth().oauth2(TestTokens.of("funding-maker", "11"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "DELETE; /v1/probes; GET, HEAD, POST",
                "PATCH; /v1/probes/act; GET, HEAD, POST",
                "PUT; /v1/probes/0190d6c2-7b1f-7d0a-8c11-52f3e8b0a944; GET, HEAD",
                "PUT; /v1/dead-letters/replay; POST",
                "POST; /v1/jobs/0190d6c2-7b1f-7d0a-8c11-52f3e8b0a944/rejects; GET, HEAD"
            })
    void theMethodsOfThePath(String method, String path, String allowed) {
        given().request(method, path).then().statusCode(405).header("Allow", equalTo(allowed));
    }

    @Test
    void theMediaTypesOfTheBody() {
        maker().contentType("text/plain")
                .body("x")
                .post("/v1/probes")
                .then()
                .statusCode(415)
                .header("Accept", equalTo("application/json"))
                .header("Accept-Encoding", equalTo("identity"));
        maker().contentType("application/json")
                .header("Content-Encoding", "gzip")
                .body("x")
                .post("/v1/probes")
                .then()
                .statusCode(415)
                .header("Accept", equalTo("application/json"))
                .header("Accept-Encoding", equalTo("identity"));
    }

    @Test
    void theBytesOfTheBody() {
        maker().contentType("application/json")
                .body(" ".repeat(1_048_577))
                .post("/v1/probes")
                .then()
                .statusCode(413)
                .body("limit", equalTo(1_048_576))
                .body("messages.vi", containsString("1.048.576 byte"))
                .body("messages.en", containsString("1,048,576 bytes"));
    }
}
