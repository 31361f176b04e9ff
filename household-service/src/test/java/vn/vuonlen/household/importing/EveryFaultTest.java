package vn.vuonlen.household.importing;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.importing.ImportClient.CSV;
import static vn.vuonlen.household.importing.ImportClient.NDJSON;
import static vn.vuonlen.household.importing.ImportClient.OPERATOR;
import static vn.vuonlen.household.importing.ImportClient.imported;
import static vn.vuonlen.household.importing.ImportClient.rejects;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** Whoever has to correct something is told all of it at once, each fault with its place. */
@QuarkusTest
class EveryFaultTest {

    private static final String OFFICER = TestTokens.of("commune-officer", "11");

    @Inject
    HouseholdFixture fixture;

    private UUID review;

    @BeforeEach
    void anOpenReview() {
        fixture.empty();
        review = fixture.openReview(2018);
    }

    @Test
    void ofARowOfCsv() {
        var households = imported(
                "kind=households",
                CSV,
                "id,code,area,registeredOn,headName,headSex,headBirthDate,headEthnicGroup,size",
                "x,,,01/05/2016,,Nam,1786,99,61",
                UUID.randomUUID() + ",,03127,2014-01-01,Lò,F,2015,99,0");
        var surveys = imported(
                "kind=surveys&review=" + review,
                CSV,
                "id,household,surveyedOn,income,deprivations,causes,applicant",
                "x," + UUID.randomUUID() + ",2018-02-30,1.000,WATERS,LUCK,maybe");
        var results = imported(
                "kind=prior-results", CSV, "household,year,class,route", "x,2014,NEAR_POOR,INCOME", "y,z,RICH,LUCK");

        assertEquals(
                List.of(
                        "2 id wrong-type",
                        "2 registeredOn wrong-type",
                        "2 headSex wrong-type",
                        "2 area missing-value",
                        "2 headName missing-value",
                        "2 headBirthDate birth-not-plausible",
                        "2 headEthnicGroup unknown-code",
                        "2 size size-not-plausible",
                        "3 headEthnicGroup unknown-code",
                        "3 registeredOn registered-out-of-records",
                        "3 size size-not-plausible"),
                rejects(households));
        assertEquals(
                List.of(
                        "2 id wrong-type",
                        "2 surveyedOn wrong-type",
                        "2 income wrong-type",
                        "2 applicant wrong-type",
                        "2 deprivations/0 unknown-code",
                        "2 causes/0 unknown-code"),
                rejects(surveys));
        assertEquals(
                List.of(
                        "2 household household-code-unknown",
                        "2 year year-out-of-records",
                        "2 route route-of-not-poor",
                        "3 year wrong-type",
                        "3 class wrong-type",
                        "3 route wrong-type",
                        "3 household household-code-unknown"),
                rejects(results));
    }

    @Test
    void ofARowOfNdjson() {
        var job = imported("kind=households", NDJSON, "{}", """
                {"id":5,"colour":"red","area":"03127","area":"03127","registeredOn":"2014-01-01","members":[\
                {"name":5,"sex":"X","birthDate":"1786","ethnicGroup":"99","relationship":"HEAD"},7,\
                {"name":"Lò","sex":"F","birthDate":"1979","relationship":"CHILD","size":1}]}""");

        assertEquals(
                List.of(
                        "1 id missing-value",
                        "1 area missing-value",
                        "1 registeredOn missing-value",
                        "1 members missing-value",
                        "2 id wrong-type",
                        "2 ••• unknown-field",
                        "2 area duplicate-field",
                        "2 members/0/name wrong-type",
                        "2 members/0/sex wrong-type",
                        "2 members wrong-type",
                        "2 members/1/••• unknown-field",
                        "2 members/1/ethnicGroup missing-value",
                        "2 registeredOn registered-out-of-records"),
                rejects(job));
    }

    @Test
    void ofAHousehold() {
        post("/v1/households", """
                {"id": "%s", "area": null, "registeredOn": "2014-01-01", "code": "%s", "members": [
                    {"name": " ", "sex": "M", "birthDate": "1786", "ethnicGroup": "99", "relationship": "HEAD"},
                    {"name": "Lò", "sex": "F", "birthDate": "1979", "ethnicGroup": "01", "relationship": "CHILD",
                     "personalId": "5"}]}
                """.formatted(UUID.randomUUID(), "x".repeat(41)))
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/members/0/name missing-value",
                                "/members/0/birthDate birth-not-plausible",
                                "/members/0/ethnicGroup unknown-code",
                                "/members/1/personalId personal-id-malformed",
                                "/area missing-value",
                                "/registeredOn registered-out-of-records",
                                "/code text-too-long"));
        post("/v1/households", "{}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/area", "/registeredOn", "/members"));
    }

    @Test
    void ofABodyThatCannotBeReadAndWouldBeWrongAnyway() {
        post("/v1/households", """
                {"id": "x", "colour": "red", "size": 3, "registeredOn": "01/05/2016", "members": [
                    {"name": 5, "sex": "Nam", "birthDate": "1786", "ethnicGroup": "99", "relationship": "HEAD"}]}
                """)
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/id invalid-value",
                                "/colour unknown-field",
                                "/size unknown-field",
                                "/registeredOn invalid-value",
                                "/members/0/name invalid-value",
                                "/members/0/sex invalid-value",
                                "/members/0/birthDate birth-not-plausible",
                                "/members/0/ethnicGroup unknown-code",
                                "/area missing-value"));
        assertEquals("0", fixture.value("SELECT count(*) FROM household"));
    }

    @Test
    void ofASurvey() {
        post("/v1/surveys", "{}")
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/review", "/id", "/household", "/surveyedOn")));
        post("/v1/surveys", """
                {"id": 5, "review": "%s", "household": [], "surveyedOn": "2018-10-15T00:00:00", "income": "1",
                 "causes": ["LUCK"], "applicant": "x", "colour": 1}
                """.formatted(review))
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/id invalid-value",
                                "/household invalid-value",
                                "/surveyedOn invalid-value",
                                "/income invalid-value",
                                "/applicant invalid-value",
                                "/colour unknown-field",
                                "/causes/0 unknown-code"));
    }

    @Test
    void ofAReview() {
        as(TestTokens.of("province-officer", "11"))
                .body("{\"year\": \"2018\", \"kind\": \"YEARLY\", \"colour\": 1, \"standard\": \" \"}")
                .post("/v1/reviews")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/year", "/kind", "/colour", "/standard", "/standardVersion", "/area"));
    }

    @Test
    void ofTheParametersOfAnImport() {
        ImportClient.send(OPERATOR, "kind=dogs&mode=maybe&atomic=perhaps&review=x&colour=red", CSV, new byte[] {'x'})
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("?kind", "?mode", "?atomic", "?review", "?colour"));
        ImportClient.send(OPERATOR, "kind=surveys&mode=maybe&atomic=row&atomic=all", CSV, new byte[] {'x'})
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("?mode", "?review", "?atomic"));
        ImportClient.send(OPERATOR, "mode=", CSV, new byte[] {'x'})
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("?kind", "?mode"));
    }

    @Test
    void ofTheParametersOfAList() {
        as(OFFICER)
                .get("/v1/areas?asOf=tomorrow&level=HAMLET&colour=red&size=1")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("?asOf", "?level", "?colour", "?size"));
    }

    @Test
    void howeverManyThereAreTheyStayFew() {
        var fields = new StringBuilder("{");
        for (int i = 0; i < 5_000; i++) {
            fields.append("\"field").append(i).append("\":1,");
        }

        post("/v1/surveys", fields.append("\"id\":1}").toString())
                .statusCode(400)
                .body("errors", hasSize(20));
    }

    private static ValidatableResponse post(String path, String body) {
        return as(OFFICER).body(body).post(path).then();
    }
}
