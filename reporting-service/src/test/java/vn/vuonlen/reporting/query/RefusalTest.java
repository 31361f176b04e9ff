package vn.vuonlen.reporting.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.reporting.ReportingProblem;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;

/** Every refusal names the part of the query and the reason, in both languages. */
@QuarkusTest
@WithTestResource(Suite.class)
class RefusalTest {

    /** A problem that is added without its provocation fails here. */
    private static final Map<ReportingProblem, Supplier<Response>> PROVOKED = Map.ofEntries(
            Map.entry(ReportingProblem.DAY_OUTSIDE_RECORDS, () -> poverty("&year=2018&asKnownOn=2014-12-31")),
            Map.entry(
                    ReportingProblem.PROVISIONAL_NOT_KNOWN_ON,
                    () -> poverty("&year=2018&status=provisional&asKnownOn=2019-05-05")),
            Map.entry(ReportingProblem.BREAKDOWN_UNAVAILABLE, () -> poverty("&year=2026&breakdown=district")),
            Map.entry(
                    ReportingProblem.BOUNDARIES_NOT_COMPARABLE,
                    () -> poverty("&year=2015&boundaries=2025-07-01&breakdown=commune")),
            Map.entry(ReportingProblem.REVIEW_MISSING, () -> poverty("&year=2017")),
            Map.entry(ReportingProblem.DESIGNATION_NOT_HELD, () -> poverty("&year=2026&designation=POOR_DISTRICT")),
            Map.entry(
                    ReportingProblem.AREA_NOT_IN_YEAR,
                    () -> officer().get("/v1/reports/compare?area=rf1&year=2018&with=2026")),
            Map.entry(
                    ReportingProblem.NOT_MULTIDIMENSIONAL,
                    () -> officer().get("/v1/reports/multidimensional?area=rf&year=2018")),
            Map.entry(ReportingProblem.MONEY_MISSING, () -> officer().get("/v1/reports/funding?area=rf&year=2031")),
            Map.entry(ReportingProblem.TARGET_MISSING, () -> officer().get("/v1/reports/targets?area=rf&year=2031")),
            Map.entry(
                    ReportingProblem.OFFICIAL_FIGURE_MISSING,
                    () -> officer().get("/v1/reports/official-figures?area=rf&year=2031")),
            Map.entry(ReportingProblem.TARGET_TOO_LATE, () -> target("\"year\":2018,\"target\":1")),
            Map.entry(ReportingProblem.TARGET_EXISTS, RefusalTest::targetTwice),
            Map.entry(ReportingProblem.REBUILD_RUNNING, RefusalTest::rebuildTwice),
            Map.entry(ReportingProblem.REBUILD_ENDED, RefusalTest::cancelTwice));

    private static boolean published;

    @Inject
    DataSource database;

    @BeforeEach
    void aProvince() {
        if (published) {
            return;
        }
        var areas = new AreaFixture("rf");
        var events = new ArrayList<>(areas.events());
        UUID review = UUID.randomUUID();
        UUID later = UUID.randomUUID();
        UUID divided = UUID.randomUUID();
        events.add(areas.review(review, 2018, "PERIODIC", "DECIDED", 1));
        events.add(areas.review(later, 2026, "PERIODIC", "DECIDED", 1));
        events.add(areas.review(divided, 2015, "PRIOR", "DECIDED", 1));
        events.add(areas.review(UUID.randomUUID(), 2016, "PERIODIC", "DECIDED", 1));
        HouseholdStory ofDivided = HouseholdStory.in(areas.commune("33"), false, java.time.LocalDate.of(2015, 2, 2))
                .reviewed(2015, divided, areas.commune("33"), "POOR", "INCOME", null);
        events.add(ofDivided.event(1));
        events.add(ofDivided.resultEvent(2015, 1));
        HouseholdStory household = HouseholdStory.in(areas.commune("11"), false, java.time.LocalDate.of(2015, 2, 2));
        events.add(household.event(1));
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        published = true;
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/reports/poverty?year=2018, 400, missing-parameter, ?area",
        "/v1/reports/poverty?area=rf, 400, missing-parameter, ?year",
        "/v1/reports/poverty?area=rf&year=1999, 400, invalid-value, ?year",
        "/v1/reports/poverty?area=rf&year=abcd, 400, invalid-value, ?year",
        "/v1/reports/poverty?area=rf&year=2018&breakdown=village, 400, invalid-value, ?breakdown",
        "/v1/reports/poverty?area=rf&year=2018&status=secret, 400, invalid-value, ?status",
        "/v1/reports/poverty?area=rf&year=2018&boundaries=2018-02-30, 400, invalid-value, ?boundaries",
        "/v1/reports/poverty?area=rf&year=2018&boundaries=+12345-01-01, 400, invalid-value, ?boundaries",
        "/v1/reports/movement?area=rf&year=2018&boundaries=-2018-01-01, 400, invalid-value, ?boundaries",
        "/v1/reports/poverty?area=rf&year=2018&format=docx, 400, invalid-value, ?format",
        "/v1/reports/poverty?area=rf&year=2018&lang=fr, 400, invalid-value, ?lang",
        "/v1/reports/poverty?area=rf&year=2018&format=csv&delimiter=tab, 400, invalid-value, ?delimiter",
        "/v1/reports/poverty?area=rf&year=2018&format=csv&bom=yes, 400, invalid-value, ?bom",
        "/v1/reports/funding?area=rf&year=2018&format=csv&headings=vi, 400, invalid-value, ?headings",
        "/v1/targets?area=rf&year=2018&delimiter=semicolon, 400, invalid-value, ?delimiter",
        "/v1/reports/poverty?area=rf&year=2018&format=xlsx&bom=true, 400, invalid-value, ?bom",
        "/v1/reports/poverty?area=rf&year=2018&designation, 400, invalid-value, ?designation",
        "/v1/reports/poverty?area=rf&year=2018&boundaries=, 400, invalid-value, ?boundaries",
        "/v1/reports/poverty?area=rf&year=2018&format=, 400, invalid-value, ?format",
        "/v1/reports/poverty?area=rf&year=2018&colour=red, 400, unknown-parameter, ?colour",
        "/v1/reports/poverty?area=rf9&year=2018, 422, unknown-area, ?area",
        "/v1/reports/poverty?area=rfN1&year=2018, 422, unknown-area, ?area",
        "/v1/reports/poverty?area=rf&year=2018&designation=RICH_DISTRICT, 422, unknown-code, ?designation",
        "/v1/reports/poverty?area=rf&year=2026&designation=POOR_DISTRICT, 422, designation-not-held, ?designation",
        "/v1/reports/movement?area=rf&year=2026&designation=POOR_DISTRICT, 422, designation-not-held, ?designation",
        "/v1/reports/poverty?area=rf11&year=2018&breakdown=district, 400, breakdown-unavailable, ?breakdown",
        "/v1/reports/poverty?area=rf&year=2018&boundaries=2025-07-01&breakdown=district, 400, breakdown-unavailable, ?breakdown",
        "/v1/reports/poverty?area=rf1&year=2026&boundaries=2018-12-31, 422, boundaries-not-comparable, ?boundaries",
        "/v1/reports/poverty?area=rf&year=2026&boundaries=2018-12-31&breakdown=commune, 422, boundaries-not-comparable, ?boundaries",
        "/v1/reports/poverty?area=rfN3&year=2015&boundaries=2025-07-01, 422, boundaries-not-comparable, ?boundaries",
        "/v1/reports/movement?area=rfN2&year=2016&boundaries=2025-07-01, 422, boundaries-not-comparable, ?boundaries",
        "/v1/reports/funding?area=rf&year=2018&breakdown=village, 400, invalid-value, ?breakdown",
        "/v1/reports/funding?area=rf&year=2026&breakdown=district, 400, breakdown-unavailable, ?breakdown",
        "/v1/reports/money-and-need?area=rf&year=2026&breakdown=district, 400, breakdown-unavailable, ?breakdown",
        "/v1/reports/money-and-need?area=rf&year=2018&boundaries=2025-07-01, 400, unknown-parameter, ?boundaries",
        "/v1/reports/official-figures?area=zz&year=2018, 422, unknown-area, ?area",
        "/v1/reports/targets?area=rf&year=2018&asKnownOn=today, 400, invalid-value, ?asKnownOn",
        "/v1/reports/poverty?area=rf&year=2017, 404, review-missing, ?year",
        "/v1/reports/movement?area=rf&year=2018, 404, review-missing, ?year",
        "/v1/reports/funding?area=rf&year=2018&programme=P135, 400, invalid-value, ?programme",
        "/v1/reports/funding?area=zz&year=2018, 422, unknown-area, ?area",
        "/v1/targets?area=rf, 400, missing-parameter, ?year",
        "/v1/reports/poverty?area=rf&year=2018&asKnownOn=2018-02-30, 400, invalid-value, ?asKnownOn",
        "/v1/reports/poverty?area=rf&year=2018&asKnownOn=, 400, invalid-value, ?asKnownOn",
        "/v1/reports/poverty?area=rf&year=2018&asKnownOn=+12345-01-01, 400, invalid-value, ?asKnownOn",
        "/v1/reports/poverty?area=rf&year=2018&asKnownOn=2014-12-31, 422, day-outside-records, ?asKnownOn",
        "/v1/reports/poverty?area=rf&year=2018&asKnownOn=2100-01-01, 422, day-outside-records, ?asKnownOn",
        "/v1/reports/poverty?area=rf&year=2018&asKnownOn=2018-12-19, 404, review-missing, ?year",
        "/v1/reports/poverty?area=rf&year=2018&status=provisional&asKnownOn=2019-05-05, 400, provisional-not-known-on,"
                + " ?asKnownOn",
        "/v1/reports/movement?area=rf&year=2018&asKnownOn=2100-01-01, 422, day-outside-records, ?asKnownOn",
        "/v1/reports/movement?area=rf&year=2018&status=provisional&asKnownOn=2019-05-05, 400,"
                + " provisional-not-known-on, ?asKnownOn",
        "/v1/targets?area=rf&year=2018&asKnownOn=today, 400, invalid-value, ?asKnownOn",
        "/v1/targets?area=rf&year=2018&asKnownOn=2100-01-01, 422, day-outside-records, ?asKnownOn",
        "/v1/reports/years?asKnownOn=2100-01-01, 422, day-outside-records, ?asKnownOn",
        "/v1/reports/areas?year=2018&asKnownOn=2014-12-31, 422, day-outside-records, ?asKnownOn",
        "/v1/reports/funding?area=rf&year=2018&asKnownOn=2019-05-05, 400, unknown-parameter, ?asKnownOn",
        "/v1/targets?area=zz&year=2019, 422, unknown-area, ?area",
        "/v1/reports/compare?area=rf&year=2018, 400, missing-parameter, ?with",
        "/v1/reports/compare?area=rf&year=2018&with=2018, 400, invalid-value, ?with",
        "/v1/reports/compare?area=rf&year=2018&with=2017, 404, review-missing, ?with",
        "/v1/reports/compare?area=rf1&year=2018&with=2026, 422, area-not-in-year, ?with",
        "/v1/reports/series?area=rf&year=2018&breakdown=commune, 400, unknown-parameter, ?breakdown",
        "/v1/reports/series?area=rf9&year=2018, 422, unknown-area, ?area",
        "/v1/reports/multidimensional?area=rf&year=2018, 422, not-multidimensional, ?year",
        "/v1/reports/near-poor-movement?area=rf&year=2018, 404, review-missing, ?year",
        "/v1/reports?year=2018, 400, unknown-parameter, ?year",
        "/v1/reports/areas?year=2018&parent=zz, 422, unknown-area, ?parent",
    })
    void anInvalidQueryIsRefusedWithItsCodeAndPointer(String question, int status, String code, String pointer) {
        officer()
                .get(question)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer))
                .body("messages.vi", not(emptyOrNullString()))
                .body("messages.en", not(emptyOrNullString()));
    }

    @Test
    void allFaultsOfAQueryAreToldAtOnce() {
        officer()
                .get("/v1/reports/poverty?year=1999&breakdown=village&status=secret&boundaries=2018-02-30")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("?area", "?year", "?breakdown", "?boundaries", "?status")))
                .body(
                        "errors[0].messages.vi",
                        equalTo("Yêu cầu chưa nêu mã đơn vị hành chính. Hãy bổ sung rồi gửi lại."))
                .body("errors[1].messages.vi", equalTo("Phải là một năm từ 2015 đến 2100, gồm bốn chữ số."))
                .body("errors[2].messages.en", equalTo("It must be one of: district, commune."));
        officer()
                .get("/v1/reports/funding?year=1999")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("?area", "?year")));
    }

    @Test
    void aRefusalNamesDaysLevelsAndStepsAsItsReaderDoes() {
        poverty("&year=2026&breakdown=district")
                .then()
                .body("messages.vi", containsString("theo huyện trên địa giới ngày 31/12/2026"))
                .body("messages.en", containsString("by district on the boundaries of 2026-12-31"));
        poverty("&year=2017").then().body("messages.vi", containsString("của năm 2017 đã có quyết định."));
    }

    @Test
    void aRefusalNamesWhatIsThere() {
        poverty("&year=2017").then().body("messages.en", containsString("such figures: 2015, 2016, 2018, 2026."));
        poverty("&year=2017&status=provisional")
                .then()
                .body("messages.vi", containsString(": 2015, 2016, 2018, 2026."));
        poverty("&year=2026&breakdown=district")
                .then()
                .body("messages.vi", containsString("chia được theo: xã"))
                .body("messages.en", containsString("a breakdown by: commune"));
        officer()
                .get("/v1/reports/summary?area=rfN1&year=2018")
                .then()
                .body("messages.en", containsString("The code is that of: “Đơn vị rfN1” from 2025-07-01 to now."))
                .body("messages.vi", containsString("“Đơn vị rfN1” từ 01/07/2025 đến nay."));
        officer()
                .get("/v1/reports/summary?area=rf9&year=2018")
                .then()
                .body("messages.vi", containsString("Tỉnh có vào ngày đó: "));
        officer()
                .get("/v1/reports/compare?area=rf1&year=2018&with=2026")
                .then()
                .body("messages.vi", containsString("từ ngày 01/01/2015 đến 30/06/2025"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "text/html"})
    void anUnknownFormatIsNotAcceptable(String accept) {
        officer()
                .header("Accept", accept)
                .get("/v1/reports/poverty?area=rf&year=2018")
                .then()
                .statusCode(406)
                .body("code", equalTo("not-acceptable"));
    }

    @ParameterizedTest
    @EnumSource(ReportingProblem.class)
    void whatACodeMeansCanBeAskedWithoutAToken(ReportingProblem problem) {
        given().get("/problems/" + problem.code())
                .then()
                .statusCode(200)
                .body("code", equalTo(problem.code()), "status", equalTo(problem.status()));
    }

    @Test
    void aFormerCodeLeadsToTheOneThatMeansItNow() {
        given().get("/problems/area-unknown")
                .then()
                .statusCode(200)
                .body("code", equalTo("unknown-area"), "former", equalTo(List.of("area-unknown")));
    }

    @ParameterizedTest
    @EnumSource(ReportingProblem.class)
    void everyProblemCanBeProvoked(ReportingProblem problem) {
        var refused = PROVOKED.get(problem).get();

        refused.then()
                .statusCode(problem.status())
                .contentType("application/problem+json")
                .body("code", equalTo(problem.code()))
                .body("messages.vi", not(emptyOrNullString()))
                .body("messages.en", not(emptyOrNullString()));
    }

    private static Response poverty(String question) {
        return officer().get("/v1/reports/poverty?area=rf" + question);
    }

    private static Response target(String members) {
        return officer()
                .contentType("application/json")
                .body("{\"area\":\"rf\",\"measure\":\"poor\"," + members + "}")
                .post("/v1/targets");
    }

    private static Response targetTwice() {
        String decided = "\"year\":2018,\"decision\":{\"number\":\"12/KH-UBND\",\"date\":\"2017-12-20\"},\"target\":";
        target(decided + 1);
        return target(decided + 2);
    }

    private static Response rebuildTwice() {
        var started = operator().post("/v1/rebuilds");
        var refused = operator().post("/v1/rebuilds");
        operator().post(started.header("Location") + "/cancellation");
        return refused;
    }

    private static Response cancelTwice() {
        var cancellation = operator().post("/v1/rebuilds").header("Location") + "/cancellation";
        operator().post(cancellation);
        return operator().post(cancellation);
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(TestTokens.of("operator", "rf"));
    }

    private static RequestSpecification officer() {
        return given().auth().oauth2(TestTokens.of("province-officer", "rf"));
    }

    /** The values that a refusal names are those of the document, and are taken. */
    @Test
    void aRefusalNamesTheValuesThatAreTaken() {
        officer()
                .contentType("application/json")
                .body("{\"area\":\"rf\",\"year\":2030,\"measure\":\"rate\",\"target\":1}")
                .post("/v1/targets")
                .then()
                .statusCode(400)
                .body("errors[0].messages.en", equalTo("It must be one of: poor, poorRate."));
    }
}
