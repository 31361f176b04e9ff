package vn.vuonlen.reporting.official;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;

/** Figures are kept as they were published, beside the computed ones. */
@QuarkusTest
@WithTestResource(Suite.class)
class OfficialFiguresTest {

    private static final String TOTAL = figure("of", "poor_households", 5, "HOUSEHOLDS", "158/QĐ");

    private static boolean published;

    @Inject
    DataSource database;

    @Test
    void aTableThatDoesNotAddUpIsKeptAndMarkedBesideTheComputedFigures() {
        publishFourPoor("of");

        put("of", TOTAL, figure("of1", "poor_households", 3, "HOUSEHOLDS", "158/QĐ"))
                .statusCode(200)
                .body("created", equalTo(2), "changed", equalTo(0), "unchanged", equalTo(0));
        // The paper of the total has the first district only: what is missing is no sum.
        report("area=of&year=2018").body("figures[0].addsUp", equalTo(null));
        put(
                        "of",
                        figure("of2", "poor_households", 1, "HOUSEHOLDS", "158/QĐ"),
                        figure("of3", "poor_households", 0, "HOUSEHOLDS", "158/QĐ"),
                        figure("of", "poor_rate", "80.00", "PERCENT", "158/QĐ"),
                        "{'area':'of','year':2018,'measure':'funding_total','value':420000000000,'qualifier':'MORE_THAN',"
                                + "'unit':'DONG','source':'báo cáo','note':'ghi tròn'}",
                        part("funding_development", 310_000_000_000L),
                        part("funding_recurrent", 110_000_000_000L))
                .body("created", equalTo(6));

        report("area=of&year=2018")
                .body(
                        "figures.measure",
                        equalTo(List.of(
                                "funding_development",
                                "funding_recurrent",
                                "funding_total",
                                "poor_households",
                                "poor_rate")))
                .body("figures.computed", equalTo(Arrays.asList(null, null, null, 4, 80.0f)))
                .body("figures.difference", equalTo(Arrays.asList(null, null, null, -1, 0.0f)))
                .body("figures.addsUp", equalTo(Arrays.asList(null, null, true, false, null)))
                .body("figures[3].sumOfParts", equalTo(4), "figures[3].value", equalTo(5))
                .body("figures[2].sumOfParts", equalTo(420_000_000_000L))
                .body("figures[2].note", equalTo("ghi tròn"), "figures[2].qualifier", equalTo("MORE_THAN"));
        report("area=of&year=2018&breakdown=district")
                .body("figures.size()", equalTo(8))
                .body("figures.findAll { it.area.code == 'of1' }.computed", equalTo(List.of(3)));
    }

    @Test
    void theSameFigureAgainChangesNothingAndEveryChangeHasItsActor() {
        var areas = publishFourPoor("og");
        String five = figure("og", "poor_households", 5, "HOUSEHOLDS", "158/QĐ");
        var created = put("og", five).statusCode(200);
        put("og", five).body("created", equalTo(0), "changed", equalTo(0), "unchanged", equalTo(1));

        var changed = put("og", figure("og", "poor_households", 6, "HOUSEHOLDS", "158/QĐ"));

        changed.body("changed", equalTo(1));
        report("area=og&year=2018").body("figures.value", equalTo(List.of(6)));
        given().auth()
                .oauth2(TestTokens.of("auditor", "og"))
                .get("/v1/audit?thing=" + areas.province)
                .then()
                .statusCode(200)
                .body("items.act", equalTo(List.of("CHANGED", "CREATED")))
                .body("items.kind", everyItem(equalTo("official_figure")))
                .body("items.actor", everyItem(equalTo("province-officer")))
                .body(
                        "items.request",
                        equalTo(List.of(
                                changed.extract().header("X-Request-Id"),
                                created.extract().header("X-Request-Id"))))
                .body("items[0].changes.value.before", equalTo(5), "items[0].changes.value.after", equalTo(6));
    }

    @Test
    void twoPapersMayPublishDifferentFigures() {
        publishFourPoor("oh");

        put(
                        "oh",
                        figure("oh", "poor_households", 4, "HOUSEHOLDS", "158/QĐ"),
                        figure("oh", "poor_households", 3, "HOUSEHOLDS", "9/BC"))
                .statusCode(200);

        report("area=oh&year=2018").body("figures.difference", equalTo(List.of(0, 1)));
    }

    @Test
    void aRequestIsStoredAllOrNotAtAll() {
        publishFourPoor("oi");
        publishFourPoor("oj");
        String good = figure("oi", "poor_households", 4, "HOUSEHOLDS", "158/QĐ");

        refused("oi", 422, "unknown-area", "/figures/1/area", good, figure("oiX", "poor_rate", 1, "PERCENT", "a"));
        refused("oi", 400, "invalid-value", "/figures/1", good, good);
        refused("oi", 400, "invalid-value", "/figures/0/year", good.replace("2018", "1999"));
        refused("oi", 400, "invalid-value", "/figures/0/measure", good.replace("poor_households", "Poor"));
        refused("oi", 400, "invalid-value", "/figures/0/qualifier", good.replace("EXACT", "PERHAPS"));
        refused("oi", 400, "unknown-field", "/figures/0/colour", good.replace("'unit'", "'colour':'red','unit'"));
        refused(
                "oi",
                400,
                "invalid-value",
                "/figures/0/partOf",
                good.replace("'unit'", "'partOf':'poor_households','unit'"));
        refused(
                "oi",
                422,
                "unknown-code",
                "/figures/0/designation",
                good.replace("'unit'", "'designation':'X','unit'"));
        put("oi", good, figure("oj", "poor_rate", 1, "PERCENT", "a")).statusCode(403);

        missing("area=oi&year=2018", "have some: –.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "xlsx", "pdf"})
    void aYearWithoutPublishedFiguresIsRefusedInEveryFormWithTheYearsThatHaveSome(String format) {
        publishFourPoor("o" + format);
        put("o" + format, figure("o" + format + "1", "poor_households", 3, "HOUSEHOLDS", "158/QĐ"))
                .statusCode(200);

        missing("area=o" + format + "1&year=2019&format=" + format, "have some: 2018.");
        missing("area=o" + format + "&year=2019&breakdown=district&format=" + format, "have some: 2018.");
        missing("area=o" + format + "&year=2018&format=" + format, "have some: –.");
    }

    @Test
    void whatWasStoredWronglyIsTakenBackAndThePartsGiveTheirTotalAgain() {
        var areas = publishFourPoor("ok");
        String wrong = figure("ok", "funding_other", 5, "DONG", "báo cáo");
        put(
                "ok",
                figure("ok", "funding_total", 420, "DONG", "báo cáo"),
                figure("ok", "funding_development", 420, "DONG", "báo cáo")
                        .replace("'unit'", "'partOf':'funding_total','unit'"),
                wrong.replace("'unit'", "'partOf':'funding_total','unit'"),
                wrong.replace("báo cáo", "9/BC"),
                wrong.replace("'unit'", "'designation':'POOR_DISTRICT','unit'"));
        String total = "figures.find { it.measure == 'funding_total' }.";
        report("area=ok&year=2018").body(total + "sumOfParts", equalTo(425), total + "addsUp", equalTo(false));

        var taken = takeBack("ok", "area=ok&year=2018&measure=funding_other&source= báo cáo");

        taken.statusCode(204);
        report("area=ok&year=2018")
                .body(total + "sumOfParts", equalTo(420), total + "addsUp", equalTo(true))
                .body("figures.findAll { it.measure == 'funding_other' }.source", equalTo(List.of("9/BC", "báo cáo")));
        given().auth()
                .oauth2(TestTokens.of("auditor", "ok"))
                .get("/v1/audit?thing=" + areas.province)
                .then()
                .body("items[0].act", equalTo("DELETED"), "items[0].actor", equalTo("province-officer"))
                .body("items[0].request", equalTo(taken.extract().header("X-Request-Id")))
                .body("items[0].changes.value.before", equalTo(5));
        takeBack("ok", "area=ok&year=2018&measure=funding_other&source=báo cáo")
                .statusCode(404)
                .body("code", equalTo("not-found"));
        takeBack("ok", "area=ok&year=2018&measure=funding_other&source=báo cáo&designation=POOR_DISTRICT")
                .statusCode(204);
    }

    @ParameterizedTest
    @CsvSource({
        "area=ol&year=2018&measure=poor_households&source=158/QĐ, 403, out-of-scope, ",
        "area=om&year=2018&measure=poor_households, 400, missing-parameter, ?source",
        "area=om&year=2018&source=158/QĐ, 400, missing-parameter, ?measure",
        "area=om&measure=poor_households&source=158/QĐ, 400, missing-parameter, ?year",
        "year=2018&measure=poor_households&source=158/QĐ, 400, missing-parameter, ?area",
        "area=omX&year=2018&measure=poor_households&source=158/QĐ, 422, unknown-area, ?area",
        "area=om&year=2018&measure=poor_households&source=158/QĐ&designation=ALL, 422, unknown-code, ?designation",
        "area=om&year=2017&measure=poor_households&source=158/QĐ, 404, not-found, ",
    })
    void onlyAFigureOfOnesOwnAreaThatIsThereIsTakenBack(String figure, int status, String code, String pointer) {
        if (!published) {
            publishFourPoor("ol");
            publishFourPoor("om");
            put("ol", figure("ol", "poor_households", 5, "HOUSEHOLDS", "158/QĐ"));
            put("om", figure("om", "poor_households", 5, "HOUSEHOLDS", "158/QĐ"));
            published = true;
        }

        takeBack("om", figure)
                .statusCode(status)
                .body("code", equalTo(code))
                .body(pointer == null ? "code" : "errors[0].pointer", equalTo(pointer == null ? code : pointer));
        report("area=ol&year=2018").body("figures.value", equalTo(List.of(5)));
        report("area=om&year=2018").body("figures.value", equalTo(List.of(5)));
    }

    private static void missing(String question, String named) {
        given().get("/v1/reports/official-figures?" + question)
                .then()
                .statusCode(404)
                .body("code", equalTo("official-figure-missing"), "errors[0].pointer", equalTo("?year"))
                .body("errors[0].messages.en", containsString(named));
    }

    private static ValidatableResponse takeBack(String area, String figure) {
        return given().auth()
                .oauth2(TestTokens.of("province-officer", area))
                .delete("/v1/official-figures?" + figure)
                .then();
    }

    private static void refused(String area, int status, String code, String pointer, String... figures) {
        put(area, figures).statusCode(status).body("code", equalTo(code)).body("errors[0].pointer", equalTo(pointer));
    }

    /** Of five households three are poor in the first district and one in the second. */
    private AreaFixture publishFourPoor(String code) {
        var areas = new AreaFixture(code);
        var review = UUID.randomUUID();
        var events = new ArrayList<PublishedState>(areas.events());
        events.add(areas.review(review, 2018, "PERIODIC", "DECIDED", 1));
        for (String commune : new String[] {"11", "11", "11", "21", "31"}) {
            var area = areas.commune(commune);
            var household = HouseholdStory.in(area, false, LocalDate.of(2016, 1, 1));
            events.add(household.event(1));
            if (!commune.equals("31")) {
                events.add(household
                        .reviewed(2018, review, area, "POOR", "INCOME", "NEW")
                        .resultEvent(2018, 1));
            }
        }
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        return areas;
    }

    private static String figure(String area, String measure, Object value, String unit, String source) {
        return "{'area':'%s','year':2018,'measure':'%s','value':%s,'qualifier':'EXACT','unit':'%s','source':'%s'}"
                .formatted(area, measure, value, unit, source);
    }

    private static String part(String measure, long value) {
        return figure("of", measure, value, "DONG", "báo cáo").replace("'unit'", "'partOf':'funding_total','unit'");
    }

    private static ValidatableResponse put(String area, String... figures) {
        return given().auth()
                .oauth2(TestTokens.of("province-officer", area))
                .contentType("application/json")
                .body(("{'figures':[" + String.join(",", figures) + "]}").replace('\'', '"'))
                .put("/v1/official-figures")
                .then();
    }

    private static ValidatableResponse report(String question) {
        return given().get("/v1/reports/official-figures?" + question).then().statusCode(200);
    }
}
