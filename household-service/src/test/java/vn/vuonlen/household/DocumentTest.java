package vn.vuonlen.household;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.kit.problem.ProblemType;

/** The refusals as the OpenAPI document lists them, for clients generated from it. */
@QuarkusTest
class DocumentTest {

    @Test
    void theDocumentNamesEveryRefusal() throws IOException {
        var document = document();
        var imports = document.at("/paths/~1v1~1imports/post/description").asText();

        var missing = Refusals.all().stream()
                .filter(refusal -> !names(descriptions(document, refusal), refusal) && !names(imports, refusal))
                .map(ProblemType::code)
                .toList();

        assertEquals(List.of(), missing);
    }

    @Test
    void theCatalogueHasEveryRefusalOfTheService() {
        var codes = given().get("/problems")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.code");

        assertEquals(
                List.of(),
                Refusals.all().stream()
                        .map(ProblemType::code)
                        .filter(code -> !codes.contains(code))
                        .toList());
        given().get("/problems/decided-in-future").then().body("code", equalTo("decision-in-future"));
    }

    /**
     * Of single operations. Rows of an import have the refusals of what they contain, see the description of imports.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "POST /v1/households; household-conflict member-conflict year-decided missing-value text-too-long"
                        + " area-too-large area-divided head-not-one size-not-plausible member-twice birth-not-plausible"
                        + " birth-after-registration birth-in-future personal-id-malformed personal-id-placeholder registered-out-of-records"
                        + " household-busy repeated-code too-many-codes confirm-head-age confirm-personal-id confirm-size",
                "POST /v1/surveys; unknown-review unknown-household submission-conflict already-surveyed not-on-list"
                        + " review-not-open commune-concluded year-decided household-not-registered household-ended household-not-placed missing-value"
                        + " out-of-range repeated-code too-many-codes measure-missing deprivations-not-asked"
                        + " deprivations-contradict scores-contradict"
                        + " surveyed-in-future surveyed-outside-year review-busy confirm-income confirm-class",
                "PUT /v1/surveys/{id}; review-not-open commune-concluded year-decided not-on-list household-not-registered household-ended"
                        + " household-not-placed survey-of-another missing-value out-of-range repeated-code too-many-codes"
                        + " measure-missing deprivations-not-asked deprivations-contradict scores-contradict"
                        + " surveyed-in-future surveyed-outside-year review-busy confirm-income confirm-class",
                "POST /v1/areas/changes; unknown-household year-decided area-change-overlaps area-change-proposed"
                        + " area-code-taken area-surveyed-since missing-value field-of-other-act out-of-range"
                        + " area-of-other-level area-named-twice area-stays-the-same area-code-malformed merge-of-one"
                        + " parts-weigh-otherwise rest-twice parts-leave-units parts-leave-households repeated-code",
                "POST /v1/areas/changes/{id}/approval; area-change-own area-change-decided area-change-too-early"
                        + " area-change-effects-changed area-change-household-left"
                        + " year-decided area-change-overlaps area-code-taken area-surveyed-since area-stays-the-same"
                        + " parts-leave-units parts-leave-households review-busy",
                "POST /v1/areas/changes/{id}/rejection; area-change-own area-change-decided",
                "POST /v1/households/{id}/changes; unknown-household unknown-change year-decided household-has-ended"
                        + " changed-since surveyed-since member-not-present member-present member-died member-is-duplicate member-is-head last-member"
                        + " nobody-unnamed change-conflict household-conflict member-conflict change-reversed"
                        + " change-not-reversible review-not-open missing-value field-of-other-act out-of-range area-too-large"
                        + " area-divided head-missing"
                        + " head-twice not-everybody-named member-twice from-several-households merge-with-itself"
                        + " death-before-birth born-on-another-day born-later nothing-changes size-not-plausible"
                        + " birth-not-plausible personal-id-malformed personal-id-placeholder text-too-long household-busy",
                "POST /v1/reviews; review-exists later-review-exists earlier-review-undecided year-decided unknown-standard"
                        + " standard-not-of-year unknown-procedure procedure-not-of-year missing-value not-the-province"
                        + " out-of-range review-busy",
                "POST /v1/reviews/{id}/closing; wrong-step review-incomplete communes-not-concluded district-opinions-missing"
                        + " review-busy",
                "POST /v1/reviews/{id}/acts; unknown-complaint wrong-step review-without-procedure act-out-of-order"
                        + " complaint-after-conclusion posting-not-ended complaint-unanswered complaint-not-rechecked"
                        + " commune-incomplete conclusion-by-recorder opinion-by-concluder not-an-earlier-step act-conflict"
                        + " missing-value field-of-other-act act-in-future act-before-year more-agreed-than-present"
                        + " act-before-previous household-not-of-commune review-busy",
                "POST /v1/reviews/{id}/decision; wrong-step same-person decided-before-year"
                        + " decided-before-conclusion review-busy",
                "POST /v1/duplicates/{id}/decision; duplicate-proposed duplicate-decided duplicate-ended missing-value"
                        + " field-of-other-act kept-is-not-of-the-pair",
                "POST /v1/duplicates/{id}/undoing; duplicate-proposed duplicate-not-decided",
                "POST /v1/duplicates/{id}/approval; duplicate-own duplicate-not-proposed duplicate-ended year-decided"
                        + " household-has-ended member-not-present surveyed-since changed-since head-missing"
                        + " not-everybody-named field-of-other-act out-of-range household-busy",
                "POST /v1/duplicates/{id}/rejection; duplicate-own duplicate-not-proposed",
                "POST /v1/households/{id}/commitments; commitment-exists commitment-withdrawn household-not-poor"
                        + " household-has-ended committed-before-registration year-decided committed-in-future"
                        + " committed-for-other-year due-outside-year repeated-code too-many-codes household-busy",
                "POST /v1/households/{id}/commitments/{year}/withdrawal; commitment-withdrawn year-decided"
                        + " withdrawn-in-future withdrawn-before-commitment household-busy",
                "GET /v1/households/{id}/certificate; not-reviewed-in-year not-poor-in-year recognition-pending"
                        + " district-opinion-pending household-has-ended",
                "GET /v1/households; search-too-short too-many-matches number-in-search",
                "POST /v1/households/lookup; personal-id-malformed too-many-matches",
                "POST /v1/imports; unknown-review review-not-open year-decided",
                "GET /v1/jobs/{id}/marked.xlsx; nothing-to-mark file-gone"
            })
    void eachOperationNamesItsRefusals(String operation, String codes) throws IOException {
        var method = operation.substring(0, operation.indexOf(' ')).toLowerCase(Locale.ROOT);
        var path = operation.substring(operation.indexOf(' ') + 1);
        var responses = document().path("paths").path(path).path(method).path("responses");

        var named = Refusals.all().stream()
                .filter(refusal -> names(
                        responses
                                .path(Integer.toString(refusal.status()))
                                .path("description")
                                .asText(),
                        refusal))
                .map(ProblemType::code)
                .collect(toSet());

        assertEquals(Set.of(codes.split(" ")), named);
    }

    @Test
    void everyOperationHasASuccessResponseWithASchema() throws IOException {
        for (var path : document().path("paths").properties()) {
            for (var responses : path.getValue().findValues("responses")) {
                var success = responses.properties().stream()
                        .filter(response -> response.getKey().startsWith("2"))
                        .toList();
                assertEquals(
                        List.of(),
                        success.stream()
                                .filter(response ->
                                        response.getValue().findValues("schema").isEmpty())
                                .toList(),
                        path.getKey());
                assertFalse(success.isEmpty(), path.getKey());
            }
        }
    }

    private static String descriptions(JsonNode document, ProblemType refusal) {
        return document.path("paths").findValues(Integer.toString(refusal.status())).stream()
                .map(response -> response.path("description").asText())
                .collect(joining("; "));
    }

    private static boolean names(String text, ProblemType refusal) {
        return text.matches("(?s).*(?<![a-z0-9-])" + refusal.code() + "(?![a-z0-9-]).*");
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
    }
}
