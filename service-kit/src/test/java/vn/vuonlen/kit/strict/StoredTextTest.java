package vn.vuonlen.kit.strict;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** What no text of a body may hold, and how ids are written. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class StoredTextTest {

    private static Response post(String field, Object value) {
        var body = new TreeMap<String, Object>(Map.of("amount", 1, "name", "An"));
        body.put(field, value);
        return given().header("Authorization", "Bearer " + TestTokens.of("funding-maker", "11"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post("/v1/probes");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x08, '\t', '\n', 0x0b, '\r', 0x1b, 0x7f, 0x80, 0x85, 0x9b, 0x061c, 0x200e, 0x200f, 0x2028,
                0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x206a, 0xe000, 0xf8ff,
                0xfdd0, 0xfff9, 0xfffe, 0xffff, 0x1fffe, 0xe0001, 0xe0041, 0xf0000, 0x10ffff, 0x0378
            })
    void aCharacterThatIsNotReadAsTextIsRefused(int character) {
        var text = "Lò Văn" + Character.toString(character) + "An";
        post("name", text)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-value"))
                .body("errors.pointer", hasItem("/name"))
                .body("detail", containsString("U+%04X".formatted(character)));
        post("words", List.of("a", text)).then().statusCode(400).body("errors.pointer", hasItem("/words/1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0xad, 0xa0, 0x301, 0x1f600, 0x20000, 0xfffd})
    void otherCharactersAreNotTheBusinessOfThisRule(int character) {
        post("name", "Lò" + Character.toString(character)).then().statusCode(201);
    }

    @Test
    void aNoteMayHaveSeveralLines() {
        post("note", "Đợt 1:\r\n\t- đường\n\t- cầu").then().statusCode(201);
        post("note", "Đợt\u001b[31m 1").then().statusCode(400).body("errors.pointer", hasItem("/note"));
        post("note", "Đợt\u202e 1").then().statusCode(400).body("errors.pointer", hasItem("/note"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01890000-0000-7000-8000-00000000000a", "01890000-0000-7000-8000-00000000000A"})
    void anIdIsWrittenInGroups(String id) {
        post("thing", id).then().statusCode(201);
        given().get("/v1/probes/" + id).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAAAAAAAAAAAAAAAAAAAAA==",
                "AYkAAAAAcACAAAAAAAAACg==",
                "AYkAAAAAcACAAAAAAAAACg",
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
                "{01890000-0000-7000-8000-00000000000a}",
                "urn:uuid:01890000-0000-7000-8000-00000000000a",
                "0189000000007000800000000000000a",
                "1890000-0-7000-8000-a",
                "01890000-0000-7000-8000-00000000000a ",
                "01890000-0000-7000-8000-00000000000\u0661",
                "01890000\u20130000\u20137000\u20138000\u201300000000000a",
                "",
                "null"
            })
    void anIdWrittenOtherwiseIsRefused(String id) {
        post("thing", id).then().statusCode(400).body("errors.pointer", hasItem("/thing"));
        given().urlEncodingEnabled(false)
                .get("/v1/probes/" + URLEncoder.encode("x" + id, UTF_8).substring(1))
                .then()
                .statusCode(id.isEmpty() ? 200 : 404);
    }

    @Test
    void aNumberIsNoId() {
        post("thing", 5).then().statusCode(400).body("errors.pointer", hasItem("/thing"));
        post("thing", List.of(1, 2)).then().statusCode(400);
    }
}
