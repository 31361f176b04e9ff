package vn.vuonlen.household;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.areachange.AreaChangeFixture;
import vn.vuonlen.household.communereview.CommuneOffice;
import vn.vuonlen.household.duplicate.DuplicateFixture;
import vn.vuonlen.household.importing.ImportClient;
import vn.vuonlen.infrastructure.testing.RefusalCatalogue;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.infrastructure.testing.access.SecurityMatrix;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.ProblemType;

/**
 * Every operation, with every role and scope, as the table of the README has it; with every wrong token; and on households
 * outside the caller's areas.
 */
@QuarkusTest
class HouseholdSecurityTest {
    private static final String REASON = "{\"reason\":\"Chưa có hiệu lực\"}";

    @TestHTTPResource
    URI service;

    @Inject
    HouseholdFixture fixture;

    @Inject
    AreaChangeFixture areas;

    @Inject
    DuplicateFixture duplicates;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @Test
    void nobodyActsOutsideTheirRoleAndAreas() throws JsonProcessingException {
        areas.restore();
        var review = fixture.openReview(2018);
        var household = fixture.household(HouseholdFixture.RURAL);
        var survey = HouseholdFixture.survey(review, household, 2018, 500_000);
        HouseholdFixture.submit(survey).statusCode(201);
        var second = HouseholdFixture.survey(review, fixture.household(HouseholdFixture.RURAL), 2018, 500_000);
        var elsewhere = TestTokens.of("commune-officer", HouseholdFixture.URBAN);
        var province = TestTokens.of("province-officer", HouseholdFixture.URBAN);
        var change = AreaChangeFixture.proposed(AreaChangeFixture.change(
                AreaChangeFixture.DAY, Map.of("kind", "RENAME", "unit", HouseholdFixture.RURAL, "name", "Mường Mới")));
        var changes = "/v1/areas/changes/" + change;
        var duplicate = "/v1/duplicates/" + duplicates.pair();
        var ofRural = "/v1/reviews/" + review + "/%s?area=" + HouseholdFixture.RURAL;
        var decision = "{\"number\":\"1/QĐ-UBND\",\"date\":\"2019-02-26\"}";

        var communes = "/v1/reviews/" + review + "/communes";
        var restatements = "/v1/reviews/" + review + "/restatements";
        var meeting = CommuneOffice.meeting(review, HouseholdFixture.RURAL);
        var nowhere = TestTokens.of("commune-officer", "99999");

        var job = ImportClient.sent(ImportClient.OPERATOR, "kind=households", ImportClient.CSV, "x");

        var violations = SecurityMatrix.of(service, Path.of("README.md"))
                .another("GET /v1/households/{id}", "/v1/households/" + household, elsewhere)
                .another("GET /v1/households/{id}/history", "/v1/households/" + household + "/history", elsewhere)
                .another(
                        "POST /v1/households/{id}/changes",
                        "/v1/households/" + household + "/changes",
                        elsewhere,
                        "{\"id\":\"0190d6c2-7b10-7d2e-8f31-5a0c9b1e4d22\",\"kind\":\"DISSOLUTION\",\"date\":\"2019-03-14\","
                                + "\"reason\":\"Cả hộ chuyển đi\",\"endReason\":\"MOVED_AWAY\"}")
                .another(
                        "GET /v1/households/{id}/commitments",
                        "/v1/households/" + household + "/commitments",
                        elsewhere)
                .another(
                        "POST /v1/households/{id}/commitments",
                        "/v1/households/" + household + "/commitments",
                        elsewhere,
                        "{\"year\":2019,\"plan\":\"Nuôi bò\",\"by\":\"2019-11-30\",\"registeredOn\":\"2019-03-12\"}")
                .another(
                        "POST /v1/households/{id}/commitments/{year}/withdrawal",
                        "/v1/households/" + household + "/commitments/2019/withdrawal",
                        elsewhere,
                        "{\"withdrawnOn\":\"2019-08-20\",\"reason\":\"Không còn nhu cầu\"}")
                .another("GET /v1/reviews/{id}/list", ofRural.formatted("list"), elsewhere)
                .another("GET /v1/reviews/{id}/results", ofRural.formatted("results"), elsewhere)
                .another("GET /v1/reviews/{id}/progress", ofRural.formatted("progress"), elsewhere)
                .another("GET /v1/surveys/{id}", "/v1/surveys/" + survey.get("id"), elsewhere)
                .another("GET /v1/surveys/{id}/versions", "/v1/surveys/" + survey.get("id") + "/versions", elsewhere)
                .another(
                        "PUT /v1/surveys/{id}",
                        "/v1/surveys/" + survey.get("id"),
                        elsewhere,
                        json.writeValueAsString(survey))
                .another("GET /v1/areas/changes/{id}", changes, TestTokens.of("operator", HouseholdFixture.URBAN))
                .another("POST /v1/areas/changes/{id}/approval", changes + "/approval", province)
                .another("POST /v1/areas/changes/{id}/rejection", changes + "/rejection", province, REASON)
                .another("GET /v1/duplicates/{id}", duplicate, elsewhere)
                .another(
                        "POST /v1/duplicates/{id}/decision",
                        duplicate + "/decision",
                        elsewhere,
                        json.writeValueAsString(DuplicateFixture.keepApart()))
                .another("POST /v1/duplicates/{id}/undoing", duplicate + "/undoing", elsewhere, REASON)
                .another("POST /v1/duplicates/{id}/approval", duplicate + "/approval", elsewhere)
                .another("POST /v1/duplicates/{id}/rejection", duplicate + "/rejection", elsewhere, REASON)
                .another("GET /v1/jobs/{id}/marked.xlsx", "/v1/jobs/" + job + "/marked.xlsx", elsewhere)
                .another("POST /v1/surveys", "/v1/surveys", elsewhere, json.writeValueAsString(second))
                .another(
                        "POST /v1/reviews/{id}/acts",
                        "/v1/reviews/" + review + "/acts",
                        nowhere,
                        "{\"id\":\"0190d6c2-7b10-7d2e-8f31-5a0c9b1e4d33\",\"act\":\"START_SURVEY\","
                                + "\"happenedOn\":\"2018-09-03\"}")
                .another("GET /v1/reviews/{id}/communes", communes, nowhere)
                .another(
                        "GET /v1/reviews/{id}/communes/{code}/acts",
                        communes + "/" + HouseholdFixture.RURAL + "/acts",
                        elsewhere)
                .another(
                        "POST /v1/reviews/{id}/restatements",
                        restatements,
                        province,
                        "{\"reason\":\"Khai thiếu\",\"withdrawn\":[\"" + household + "\"]}")
                .another("GET /v1/reviews/{id}/restatements", restatements, province)
                .another("GET /v1/reviews/{id}/restatements/{number}", restatements + "/1", province)
                .another(
                        "POST /v1/reviews/{id}/restatements/{number}/approval",
                        restatements + "/1/approval",
                        province,
                        decision)
                .another(
                        "POST /v1/reviews/{id}/restatements/{number}/rejection",
                        restatements + "/1/rejection",
                        province,
                        REASON)
                .another(
                        "GET /v1/reviews/{id}/communes/{code}/public-list",
                        communes + "/" + HouseholdFixture.RURAL + "/public-list",
                        elsewhere)
                .another(
                        "GET /v1/reviews/{id}/communes/{code}/acts/{act}/minutes",
                        communes + "/" + HouseholdFixture.RURAL + "/acts/" + meeting + "/minutes",
                        elsewhere)
                .another(
                        "GET /v1/households/{id}/certificate",
                        "/v1/households/" + household + "/certificate?year=2018",
                        elsewhere)
                .another("POST /v1/reviews/{id}/closing", "/v1/reviews/" + review + "/closing", province)
                .another("POST /v1/reviews/{id}/decision", "/v1/reviews/" + review + "/decision", province, decision)
                .violations();

        assertEquals(List.of(), violations);
        assertEquals("1", fixture.value("SELECT count(*) FROM survey"));
        assertEquals("PROPOSED", fixture.value("SELECT status FROM area_change"));
        assertEquals("OPEN", fixture.value("SELECT status FROM duplicate_pair"));
        areas.restore();
    }

    @Test
    void everyRefusalHasBothLanguagesAndAUniqueCode() {
        var catalogue = new RefusalCatalogue<ProblemType>(
                ProblemType::code,
                ProblemType::status,
                p -> p.detail().vi(),
                p -> p.detail().en());
        var shared = Arrays.stream(KitProblem.values()).map(KitProblem::code).collect(Collectors.toSet());

        assertEquals(List.of(), catalogue.violations(Refusals.all(), shared));
    }
}
