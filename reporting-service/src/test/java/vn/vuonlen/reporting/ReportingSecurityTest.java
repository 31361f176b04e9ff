package vn.vuonlen.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.RefusalCatalogue;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.infrastructure.testing.access.SecurityMatrix;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.reporting.funding.MoneyFixture;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;

/**
 * Every operation, with every role and scope, as the table of the README has it; with every wrong token; and on the
 * figures of an area that is not the caller's.
 */
@QuarkusTest
@WithTestResource(Suite.class)
class ReportingSecurityTest {
    private static final String OF_AN_AREAS_YEAR = "review-missing breakdown-unavailable boundaries-not-comparable"
            + " designation-not-held day-outside-records provisional-not-known-on";

    private static boolean published;

    @TestHTTPResource
    URI service;

    @Inject
    DataSource database;

    @BeforeEach
    void twoProvinces() {
        if (published) {
            return;
        }
        var events = new ArrayList<>(new AreaFixture("sa").events());
        var other = new AreaFixture("sb");
        events.addAll(other.events());
        events.add(other.review(UUID.randomUUID(), 2018, "PERIODIC", "DECIDED", 1));
        var open = other.review(UUID.randomUUID(), 2019, "PERIODIC", "OPEN", 1);
        open.value().put("standard", "07-2021");
        events.add(open);
        var money = new MoneyFixture(2018);
        events.add(money.programme("SB"));
        events.add(money.budget(new MoneyFixture.Line(UUID.randomUUID(), "LOCAL", "RECURRENT"), other.province, 1));
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        ofCommune("/v1/targets", """
                {"area":"sb11","year":2018,"measure":"poor","target":1,
                 "decision":{"number":"12/KH-UBND","date":"2017-12-20"}}""");
        ofCommune("/v1/official-figures", """
                {"figures":[{"area":"sb11","year":2018,"measure":"poor_rate","value":1,
                             "qualifier":"EXACT","unit":"PERCENT","source":"1/BC"}]}""");
        published = true;
    }

    private static void ofCommune(String path, String stored) {
        given().auth()
                .oauth2(TestTokens.of("province-officer", "sb"))
                .contentType("application/json")
                .body(stored)
                .put(path)
                .then()
                .statusCode(both(greaterThanOrEqualTo(200)).and(lessThan(300)));
    }

    @Test
    void nobodyActsOutsideTheirRoleAndAreas() {
        var target = "{\"area\":\"sb\",\"year\":2019,\"measure\":\"poor\",\"target\":1}";
        var officer = TestTokens.of("province-officer", "sa");

        var figure = "{\"figures\":[{\"area\":\"sb\",\"year\":2019,\"measure\":\"poor_rate\",\"value\":1,"
                + "\"qualifier\":\"EXACT\",\"unit\":\"PERCENT\",\"source\":\"1/BC\"}]}";
        // A rebuild is of all areas; here is one that does not exist.
        var rebuild = "/v1/rebuilds/" + UUID.randomUUID();
        var operator = TestTokens.of("operator", "sa");

        var violations = SecurityMatrix.of(service, Path.of("README.md"))
                .another("GET /v1/reports/movement", "/v1/reports/movement?area=sb&year=2018", officer)
                .another(
                        "GET /v1/reports/near-poor-movement",
                        "/v1/reports/near-poor-movement?area=sb&year=2018",
                        officer)
                .another("GET /v1/reports/ethnic-groups", "/v1/reports/ethnic-groups?area=sb&year=2018", officer)
                .another("GET /v1/reports/commitments", "/v1/reports/commitments?area=sb&year=2018", officer)
                .another("POST /v1/targets", "/v1/targets", officer, target)
                .another("PUT /v1/targets", "/v1/targets", officer, target)
                .another("PUT /v1/official-figures", "/v1/official-figures", officer, figure)
                .another(
                        "DELETE /v1/official-figures",
                        "/v1/official-figures?area=sb11&year=2018&measure=poor_rate&source=1/BC",
                        officer)
                .restricted("GET /v1/reports/targets", "/v1/reports/targets?area=sb11&year=2018", "sb")
                .restricted(
                        "GET /v1/reports/money-and-need",
                        "/v1/reports/money-and-need?area=sb&year=2018&breakdown=commune",
                        "sb")
                .restricted(
                        "GET /v1/reports/official-figures", "/v1/reports/official-figures?area=sb11&year=2018", "sb")
                .another("GET /v1/rebuilds/{id}", rebuild, operator)
                .another("POST /v1/rebuilds/{id}/cancellation", rebuild + "/cancellation", operator)
                .restricted("GET /v1/reports/poverty", "/v1/reports/poverty?area=sb&year=2019&status=provisional", "sb")
                .restricted("GET /v1/reports/summary", "/v1/reports/summary?area=sb&year=2019&status=provisional", "sb")
                .restricted(
                        "GET /v1/reports/average-income",
                        "/v1/reports/average-income?area=sb&year=2019&status=provisional",
                        "sb")
                .restricted(
                        "GET /v1/reports/multidimensional",
                        "/v1/reports/multidimensional?area=sb&year=2019&status=provisional",
                        "sb")
                .restricted(
                        "GET /v1/reports/compare",
                        "/v1/reports/compare?area=sb&year=2019&with=2018&status=provisional",
                        "sb")
                .restricted("GET /v1/reports/series", "/v1/reports/series?area=sb&year=2019&status=provisional", "sb")
                .restricted("GET /v1/reports/causes", provisional("causes"), "sb")
                .restricted("GET /v1/reports/aspirations", provisional("aspirations"), "sb")
                .restricted("GET /v1/reports/deprivations", provisional("deprivations"), "sb")
                .restricted("GET /v1/reports/target-groups", provisional("target-groups"), "sb")
                .restricted("GET /v1/reports/routes", provisional("routes"), "sb")
                .restricted("GET /v1/reports/funding", "/v1/reports/funding?area=sb11&year=2018", "sb")
                .restricted("GET /v1/targets", "/v1/targets?area=sb11&year=2018", "sb")
                .violations();

        assertEquals(List.of(), violations);
    }

    private static String provisional(String slug) {
        return "/v1/reports/" + slug + "?area=sb&year=2019&status=provisional";
    }

    @Test
    void everyProblemHasItsCodeAndItsTextsInBothLanguages() {
        var catalogue = new RefusalCatalogue<ReportingProblem>(
                ReportingProblem::code,
                ReportingProblem::status,
                p -> p.detail().vi(),
                p -> p.detail().en());
        var shared = Arrays.stream(KitProblem.values()).map(KitProblem::code).collect(Collectors.toSet());

        assertEquals(List.of(), catalogue.violations(List.of(ReportingProblem.values()), shared));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/v1/reports/poverty;get;" + OF_AN_AREAS_YEAR,
                "/v1/reports/movement;get;" + OF_AN_AREAS_YEAR,
                "/v1/reports/causes;get;" + OF_AN_AREAS_YEAR,
                "/v1/reports/aspirations;get;" + OF_AN_AREAS_YEAR,
                "/v1/reports/deprivations;get;" + OF_AN_AREAS_YEAR,
                "/v1/reports/target-groups;get;" + OF_AN_AREAS_YEAR,
                "/v1/reports/routes;get;" + OF_AN_AREAS_YEAR,
                "/v1/reports/ethnic-groups;get;" + OF_AN_AREAS_YEAR,
                "/v1/reports/commitments;get;" + OF_AN_AREAS_YEAR,
                "/v1/reports/near-poor-movement;get;" + OF_AN_AREAS_YEAR,
                "/v1/reports/summary;get;" + OF_AN_AREAS_YEAR,
                "/v1/reports/average-income;get;" + OF_AN_AREAS_YEAR,
                "/v1/reports/multidimensional;get;not-multidimensional " + OF_AN_AREAS_YEAR,
                "/v1/reports/compare;get;area-not-in-year " + OF_AN_AREAS_YEAR,
                "/v1/reports/series;get;review-missing"
                        + " boundaries-not-comparable designation-not-held"
                        + " day-outside-records provisional-not-known-on",
                "/v1/targets;get;day-outside-records breakdown-unavailable",
                "/v1/reports/targets;get;target-missing day-outside-records breakdown-unavailable",
                "/v1/reports/money-and-need;get;day-outside-records breakdown-unavailable",
                "/v1/reports/official-figures;get;official-figure-missing day-outside-records breakdown-unavailable",
                "/v1/reports/funding;get;money-missing breakdown-unavailable",
                "/v1/reports/years;get;day-outside-records",
                "/v1/reports/areas;get;day-outside-records",
                "/v1/targets;post;designation-not-held target-too-late" + " target-exists",
                "/v1/targets;put;designation-not-held target-too-late",
                "/v1/rebuilds;post;rebuild-running",
                "/v1/rebuilds/{id}/cancellation;post;rebuild-ended"
            })
    void theDocumentOfAnOperationNamesItsRefusals(String path, String method, String codes) throws IOException {
        var responses = document().path("paths").path(path).path(method).path("responses");

        var documented = Arrays.stream(ReportingProblem.values())
                .filter(p -> responses
                        .path(Integer.toString(p.status()))
                        .path("description")
                        .asText()
                        .matches("(?s).*\\b" + p.code() + "(?![a-z0-9-]).*"))
                .map(ReportingProblem::code)
                .collect(Collectors.toSet());

        assertEquals(Set.of(codes.split(" ")), documented);
    }

    @ParameterizedTest
    @EnumSource(ReportingProblem.class)
    void everyRefusalStandsInTheDocument(ReportingProblem problem) throws IOException {
        var documented = document().findValues(Integer.toString(problem.status())).stream()
                .map(response -> response.path("description").asText())
                .anyMatch(description -> description.contains(problem.code()));

        assertTrue(documented, problem.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"post", "put"})
    void aTargetIsNewOrNotWhicheverWayItIsSet(String method) throws IOException {
        var responses = document().at("/paths/~1v1~1targets").path(method).path("responses");

        assertTrue(responses.has("200") && responses.has("201"), responses::toString);
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
    }
}
