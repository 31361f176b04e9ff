package vn.vuonlen.kit.strict;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.kit.app.Probes;

/** Headers that the service cannot satisfy are refused before anything is done. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class NegotiationTest {
    private static final String PROBE = "{\"amount\":1,\"name\":\"a\"}";

    @Inject
    Probes probes;

    private static RequestSpecification maker(String key) {
        return given().header("Authorization", "Bearer " + TestTokens.of("funding-maker", "11"))
                .header("Idempotency-Key", "negotiation-" + key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "json", "", ",", "text/html", "image/png, text/html"})
    void anUnacceptableAcceptIsRefusedBeforeTheEffect(String accept) {
        int before = probes.effects();

        maker(accept)
                .contentType("application/json")
                .header("Accept", accept)
                .body(PROBE)
                .post("/v1/probes")
                .then()
                .statusCode(406)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("not-acceptable"));

        assertEquals(before, probes.effects());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "text/html, */*;q=0.1", "application/json;q=0.5"})
    void anAcceptableAcceptIsServed(String accept) {
        maker(accept)
                .contentType("application/json")
                .header("Accept", accept)
                .body(PROBE)
                .post("/v1/probes")
                .then()
                .statusCode(201)
                .contentType(startsWith("application/json"));
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Type, application/x-ndjson",
        "Content-Type, application/json;charset=UTF-16",
        "Content-Type, application/json;charset=nonsense",
        "Content-Type, garbage",
        "Content-Encoding, gzip",
        "Content-Encoding, br"
    })
    void aBodyOfAnUnsupportedTypeOrEncodingIsRefused(String header, String value) {
        int before = probes.effects();

        var request = maker(value).body(PROBE.getBytes(UTF_8));
        (header.equals("Content-Type") ? request : request.contentType("application/json"))
                .header(header, value)
                .post("/v1/probes")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));

        assertEquals(before, probes.effects());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;charset=utf-8",
                "application/json; charset=\"UTF-8\"",
                "application/json;charset=utf8",
                "application/json;charset=us-ascii"
            })
    void utf8IsAcceptedHoweverItIsNamed(String type) {
        maker(type)
                .header("Content-Encoding", "identity")
                .header("Content-Type", type)
                .body(PROBE.getBytes(UTF_8))
                .post("/v1/probes")
                .then()
                .statusCode(201);
    }

    /** Many clients send a Content-Type with every request. */
    @Test
    void theContentTypeOfAnAbsentBodyIsIgnored() {
        given().header("Content-Type", "text/plain; charset=utf-16")
                .get("/v1/probes")
                .then()
                .statusCode(200);
    }

    /** {@code null} is JSON, and no probe. */
    @Test
    void aNullBodyIsRefused() {
        maker("null")
                .contentType("application/json")
                .body("null")
                .post("/v1/probes")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-value"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"vi;q=", "en;q=2", "en;q=abc", "en;x", "en;q=0", "en;q=0, fr", "", ";", "*", "vi, en;q=0.9"})
    void withoutAKnownLanguageTheResponseIsInVietnamese(String languages) {
        given().header("Accept-Language", languages)
                .get("/v1/probes?x=1")
                .then()
                .statusCode(400)
                .header("Content-Language", equalTo("vi"))
                .body("title", equalTo("Tham số không tồn tại"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "EN-us", "fr, en;q=0.2", "vi;q=0.1, en;q=0.2", "vi;q=0, en"})
    void aPreferenceForEnglishIsHonoured(String languages) {
        given().header("Accept-Language", languages)
                .get("/v1/probes?x=1")
                .then()
                .statusCode(400)
                .header("Content-Language", equalTo("en"))
                .body("title", equalTo("Unknown parameter"));
    }

    /** Parsing takes more than quadratic time in the length of the list, and anybody may send one. */
    @Test
    void anOverlongListOfLanguagesIsIgnored() {
        given().header("Accept-Language", "en" + ", fr".repeat(1_000))
                .get("/v1/probes?x=1")
                .then()
                .statusCode(400)
                .header("Content-Language", equalTo("vi"));
    }

    /** Personal data must not stay in the cache of a shared machine. */
    @Test
    void aResponseIsNotCachedByDefault() {
        given().get("/v1/probes").then().statusCode(200).header("Cache-Control", equalTo("private, no-store"));
    }
}
