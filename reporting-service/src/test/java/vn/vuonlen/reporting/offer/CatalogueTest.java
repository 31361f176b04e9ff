package vn.vuonlen.reporting.offer;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.reporting.funding.MoneyFixture;
import vn.vuonlen.reporting.funding.MoneyFixture.Line;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;

/** The catalogue of reports is the document's: what is not in the one is not in the other. */
@QuarkusTest
@WithTestResource(Suite.class)
class CatalogueTest {

    /** What a reader may ask for, rather than what there is to read. */
    private static final Set<String> NO_REPORTS = Set.of("/v1/reports/years", "/v1/reports/areas");

    private static boolean published;

    @Inject
    DataSource database;

    /**
     * Years that no other test has: 2095 by Decision 59 and 2096 by Decree 07 are decided, 2097 is open. There is money
     * against poverty in 2096, and other money in 2097.
     */
    @BeforeEach
    void threeYears() {
        if (published) {
            return;
        }
        var areas = new AreaFixture("ct");
        var events = new ArrayList<>(areas.events());
        events.add(areas.review(UUID.randomUUID(), 2095, "PERIODIC", "DECIDED", 1));
        var decree7 = areas.review(UUID.randomUUID(), 2096, "PERIODIC", "DECIDED", 1);
        decree7.value().put("standard", "07-2021");
        events.add(decree7);
        var open = areas.review(UUID.randomUUID(), 2097, "PERIODIC", "OPEN", 1);
        open.value().put("standard", "07-2021");
        events.add(open);
        for (int year : List.of(2096, 2097)) {
            var money = new MoneyFixture(year);
            events.add(money.programme("CT" + year, year == 2096));
            events.add(money.budget(new Line(UUID.randomUUID(), "LOCAL", "RECURRENT"), areas.province, 5));
        }
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        published = true;
    }

    @Test
    void everyReportOfTheDocumentIsInTheCatalogueAndNoOther() throws IOException {
        var paths = document().path("paths");

        var documented = names(paths)
                .filter(path -> path.startsWith("/v1/reports/"))
                .filter(path -> !NO_REPORTS.contains(path))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(documented, new TreeSet<>(catalogue().getList("items.path")));
    }

    @Test
    void parametersBreakdownsMapsFormatsAndReadersAreThoseOfTheDocument() throws IOException {
        var paths = document().path("paths");
        var catalogue = catalogue();

        for (String path : catalogue.<String>getList("items.path")) {
            String entry = "items.find { it.path == '" + path + "' }.";
            var operation = paths.path(path).path("get");
            var parameters = StreamSupport.stream(operation.path("parameters").spliterator(), false)
                    .filter(parameter -> parameter.path("in").asText().equals("query"))
                    .toList();
            var names = parameters.stream().map(p -> p.path("name").asText()).collect(Collectors.toSet());
            assertEquals(names, Set.copyOf(catalogue.<String>getList(entry + "parameters")), path);
            assertEquals(values(parameters, "breakdown"), catalogue.getList(entry + "breakdowns"), path);
            assertEquals(values(parameters, "format"), catalogue.getList(entry + "formats"), path);
            assertEquals(
                    names.contains("boundaries") ? 2 : 1,
                    catalogue.getList(entry + "boundaries").size(),
                    path);
            int withoutToken = given().get(path + "?area=ct&year=2096" + (names.contains("with") ? "&with=2095" : ""))
                    .statusCode();
            assertEquals(catalogue.get(entry + "readers").equals("OFFICIALS"), withoutToken == 401, path);
        }
    }

    @Test
    void everyReportSaysInBothLanguagesWhatItIs() {
        for (var entry : catalogue().<java.util.Map<String, java.util.Map<String, String>>>getList("items")) {
            for (String text : List.of("title", "about")) {
                assertFalse(entry.get(text).get("vi").isBlank());
                assertFalse(entry.get(text).get("en").isBlank());
            }
        }
        assertEquals(
                "Diễn biến hộ cận nghèo",
                catalogue().getString("items.find { it.slug == 'near-poor-movement' }.title.vi"));
    }

    @Test
    void theYearsOfAReportAreThoseThatItAnswers() {
        var catalogue = catalogue();

        assertEquals(List.of(2096, 2095), of2090s(catalogue, "summary", "years"));
        assertEquals(List.of(2096), of2090s(catalogue, "multidimensional", "years"));
        assertEquals(List.of(2096), of2090s(catalogue, "movement", "years"));
        assertEquals(List.of(2096), of2090s(catalogue, "funding", "years"));
        for (String slug : List.of("summary", "multidimensional", "funding")) {
            for (int year : List.of(2095, 2096, 2097)) {
                int status = given().get("/v1/reports/" + slug + "?area=ct&year=" + year)
                        .statusCode();
                assertEquals(of2090s(catalogue, slug, "years").contains(year), status == 200, slug + year);
            }
        }
    }

    @Test
    void onlyOfficialsAreToldOfProvisionalYears() {
        var official = JsonPath.from(given().auth()
                .oauth2(TestTokens.of("auditor", "ct"))
                .get("/v1/reports")
                .asString());

        assertNull(catalogue().get("items.find { it.slug == 'summary' }.provisionalYears"));
        assertEquals(List.of(2097), of2090s(official, "summary", "provisionalYears"));
        assertEquals(List.of(2097), of2090s(official, "movement", "provisionalYears"));
        assertNull(official.get("items.find { it.slug == 'funding' }.provisionalYears"));
        assertTrue(official.getList("items[0].roles").contains("auditor"));
        assertEquals(List.of("reports.read"), official.getList("items[0].scopes"));
    }

    private static List<Integer> of2090s(JsonPath catalogue, String slug, String years) {
        return catalogue.<Integer>getList("items.find { it.slug == '" + slug + "' }." + years).stream()
                .filter(year -> year >= 2095 && year < 2098)
                .toList();
    }

    private static List<String> values(List<JsonNode> parameters, String name) {
        return parameters.stream()
                .filter(parameter -> parameter.path("name").asText().equals(name))
                .flatMap(parameter -> StreamSupport.stream(
                        parameter.path("schema").path("enum").spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    private static Stream<String> names(JsonNode node) {
        return node.properties().stream().map(java.util.Map.Entry::getKey);
    }

    private static JsonPath catalogue() {
        return given().get("/v1/reports").then().statusCode(200).extract().jsonPath();
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
    }
}
