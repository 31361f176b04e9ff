package vn.vuonlen.household.household;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.registration.NewHouseholds.OFFICER;
import static vn.vuonlen.household.registration.NewHouseholds.household;
import static vn.vuonlen.household.registration.NewHouseholds.register;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

@QuarkusTest
class HouseholdsTest {

    @Inject
    HouseholdFixture fixture;

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @Test
    void aHouseholdIsReadWithItsPersonalIdMasked() {
        var household = household("Giàng A Páo");

        register(household)
                .statusCode(201)
                .body("area.code", equalTo("03163"))
                .body("ethnicMinority", equalTo(true))
                .body("members[0].personalId", equalTo("•••••••••123"))
                .body("members[0].birthDate", equalTo("1986"))
                .body("members[0].ethnicGroup.scheme", equalTo("census"));
    }

    @Test
    void namesWithMatchingMarksComeFirst() {
        for (var name :
                List.of("Lò Thị Hoa", "Lò Thị Hoà", "Lò Thị Hòa", "Lò Thị Hoan", "Đào Thị Hoả", "Điêu Văn Đại")) {
            register(household(name)).statusCode(201);
        }

        var hoa = found("hoa");
        assertEquals("Lò Thị Hoa", hoa.getFirst());
        assertEquals("Đào Thị Hoả", hoa.get(1));
        assertEquals("Lò Thị Hoan", hoa.getLast());
        assertEquals(Set.of("Lò Thị Hoà", "Lò Thị Hòa"), Set.copyOf(found("hoà").subList(0, 2)));
        assertEquals(5, found("hoà").size());
        assertEquals(found("hoà"), found(Normalizer.normalize("hoà", Normalizer.Form.NFD)));
        assertEquals(found("hoà"), found("HÒA"));
        assertEquals(List.of("Điêu Văn Đại"), found("dai"));
        assertEquals(List.of("Đào Thị Hoả"), found("đao"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "An", "%", "%%%%", "a %", "Vi ", "_ _ _", "ế", "--a"})
    void aSearchOfFewerThanThreeLettersIsRefused(String words) {
        as(OFFICER)
                .queryParam("q", words)
                .get("/v1/households")
                .then()
                .statusCode(422)
                .body("code", equalTo("search-too-short"))
                .body("errors[0].pointer", equalTo("?q"));
    }

    @Test
    void aShortNameIsFoundWithItsFamilyName() {
        register(household("Lò Vi")).statusCode(201);
        register(household("Lò An")).statusCode(201);

        assertEquals(List.of("Lò Vi"), found("lo vi"));
        assertEquals(List.of("Lò An"), found("Lò An"));
    }

    @Test
    void aLongListIsCompressed() throws Exception {
        fixture.households(1_000);
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/households?limit=1000"))
                .header("Authorization", "Bearer " + OFFICER)
                .header("Accept-Encoding", "gzip")
                .build();

        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofByteArray());

            assertEquals(Optional.of("gzip"), answer.headers().firstValue("Content-Encoding"));
            try (var plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                assertTrue(plain.readAllBytes().length > 5 * answer.body().length);
            }
        }
    }

    @Test
    void aSearchThatTooManyMatchIsRefused() {
        fixture.households(HouseholdSearch.MOST_MATCHES + 1);
        register(household("Giàng A Páo")).statusCode(201);

        search("?q=nguyen&limit=500")
                .statusCode(422)
                .body("code", equalTo("too-many-matches"))
                .body("errors[0].pointer", equalTo("?q"));
        search("?q=giang a&limit=500").statusCode(200).body("items.size()", equalTo(1));
    }

    @Test
    void aPageContinuesTheOneBefore() {
        for (var name : List.of("Vừ A Dia", "Ánh", "Ăng", "Đinh", "Dinh", "An")) {
            register(household(name)).statusCode(201);
        }

        var first = search("?limit=4");
        String next = first.extract().path("next");
        var second = search("?limit=4&cursor=" + next);

        var names = new ArrayList<String>(first.extract().path("items.headName"));
        names.addAll(second.extract().path("items.headName"));
        assertEquals(List.of("An", "Ánh", "Ăng", "Dinh", "Đinh", "Vừ A Dia"), names);
        second.body("next", nullValue());
        search("?q=other&limit=4&cursor=" + next).statusCode(400).body("code", equalTo("cursor-invalid"));
    }

    /** The page goes on where the one before ended, whatever became of its last household. */
    @ParameterizedTest
    @ValueSource(strings = {"", "q=luong&", "q=Lường&"})
    void aHouseholdThatIsRenamedBetweenTwoPagesHidesNobody(String search) {
        for (var name : List.of("Lường An", "Lường Bình", "Lường Chung", "Lường Dung")) {
            register(household(name)).statusCode(201);
        }
        var first = search("?" + search + "limit=2");

        fixture.sql("UPDATE household SET head_name = 'Lường Yên' WHERE id = '"
                + first.extract().path("items[1].id") + "'");
        var second = search("?" + search + "limit=4&cursor=" + first.extract().path("next"));

        second.statusCode(200).body("items.headName", equalTo(List.of("Lường Chung", "Lường Dung", "Lường Yên")));
    }

    /** Proxies between the service and its caller log addresses. */
    @Test
    void aCursorHoldsNoName() {
        for (var name : List.of("Giàng A Páo", "Vừ A Dia")) {
            register(household(name)).statusCode(201);
        }

        String next = search("?limit=1").extract().path("next");

        var decoded = new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8);
        assertFalse(decoded.contains("Giàng") || decoded.contains("Páo"), decoded);
    }

    /** Addresses are logged by proxies, and kept by browsers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "011086000123",
                "011 086 000 123",
                "011.086.000.123",
                "０１１０８６０００１２３",
                "111222333",
                "03263-071255",
                "01234567890",
                "CCCD 012345678901"
            })
    void aNumberIsRefusedInASearchForAName(String number) {
        register(household("Giàng A Páo")).statusCode(201);

        as(OFFICER)
                .queryParam("q", number)
                .get("/v1/households")
                .then()
                .statusCode(422)
                .body("code", equalTo("number-in-search"))
                .body("errors[0].pointer", equalTo("?q"))
                .body("messages.en", containsString("/v1/households/lookup"));
    }

    @Test
    void householdsOutsideTheScopeDoNotExist() {
        var household = household("Giàng A Páo");
        register(household).statusCode(201);
        var elsewhere = TestTokens.of("commune-officer", "03334");

        as(elsewhere).get("/v1/households/" + household.get("id")).then().statusCode(404);
        as(elsewhere).get("/v1/households").then().statusCode(200).body("items.size()", equalTo(0));
        as(elsewhere).get("/v1/households?area=03127").then().statusCode(403);
        as(OFFICER).get("/v1/households?area=77777").then().statusCode(422).body("code", equalTo("unknown-area"));
        as(elsewhere).body(household("Vừ A Dia")).post("/v1/households").then().statusCode(403);
    }

    @Test
    void theCodeOfAnEndedDistrictGrantsNoHouseholds() {
        var household = household("Giàng A Páo");
        register(household).statusCode(201);
        var lived = fixture.household(HouseholdFixture.URBAN);
        var district = TestTokens.of("district-officer", "094");

        as(district).get("/v1/households/" + household.get("id")).then().statusCode(404);
        as(district).get("/v1/households/" + lived).then().statusCode(404);
        as(district).get("/v1/households").then().statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void aValueThatCannotBeStoredIsRefusedInASearch() {
        as(OFFICER).queryParam("q", "a\0").get("/v1/households").then().statusCode(400);
        as(OFFICER).queryParam("area", "\0").get("/v1/households").then().statusCode(400);
    }

    private static List<String> found(String words) {
        return as(OFFICER)
                .queryParam("q", words)
                .get("/v1/households")
                .then()
                .extract()
                .path("items.headName");
    }

    private static ValidatableResponse search(String query) {
        return as(OFFICER).get("/v1/households" + query).then();
    }
}
