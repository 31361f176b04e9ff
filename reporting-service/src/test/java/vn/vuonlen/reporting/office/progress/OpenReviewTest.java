package vn.vuonlen.reporting.office.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.kit.clock.VietnamClock;
import vn.vuonlen.reporting.office.OfficeBrowser;
import vn.vuonlen.reporting.office.SmallHouseholdService;
import vn.vuonlen.reporting.office.SmallRealm;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;

/** What household-service says of the open reviews, as a page for the officer whose token asked. */
@QuarkusTest
@WithTestResource(Suite.class)
@WithTestResource(SmallRealm.class)
@WithTestResource(SmallHouseholdService.class)
class OpenReviewTest {
    private static final String REVIEW = "01920000-0000-7000-8000-000000000001";
    private static final String REVIEWS = """
            {"items":[{"id":"%s","year":2020,"kind":"PERIODIC","step":"%s"},
                      {"id":"01920000-0000-7000-8000-000000000002","year":2018,"kind":"PERIODIC","step":"DECIDED"},
                      {"id":"01920000-0000-7000-8000-000000000003","year":2016,"kind":"PRIOR","step":"CLOSED"}],"next":null}
            """;

    @TestHTTPResource
    URI service;

    @Inject
    DataSource database;

    private OfficeBrowser browser;

    @BeforeEach
    void anOfficerAndAnOpenReview() {
        SmallRealm.PEOPLE.put("dung", new SmallRealm.Person("commune-officer", "03127"));
        browser = new OfficeBrowser(service);
        browser.signIn("dung", "/office/");
        SmallHouseholdService.away = false;
        SmallHouseholdService.ANSWERS.clear();
        SmallHouseholdService.AUTHORIZATIONS.clear();
        var today = LocalDate.now(VietnamClock.ZONE);
        answers("/v1/reviews", REVIEWS.formatted(REVIEW, "OPEN"));
        answers("/v1/reviews/" + REVIEW + "/progress?breakdown=commune", """
                {"review":"%s","year":2020,"step":"OPEN","total":{"listed":2410,"pending":1500,"surveyed":900,"ended":10},
                 "communes":[
                   {"commune":{"code":"03127","name":"Phường <b>Noong Bua</b>"},
                    "counts":{"listed":2400,"pending":1490,"surveyed":900,"ended":10}},
                   {"commune":{"code":"03130","name":"Xã Thanh Minh"},
                    "counts":{"listed":10,"pending":10,"surveyed":0,"ended":0}}]}""".formatted(REVIEW));
        answers("/v1/reviews/" + REVIEW + "/communes", """
                {"items":[
                   {"commune":"03127","step":"SURVEYING","overdue":true,"deadlines":[
                      {"act":"VILLAGE_MEETING","due":"%s"},{"act":"POSTING","due":"%s"},{"act":"CONCLUSION"}]},
                   {"commune":"03130","step":"NOT_STARTED","overdue":false,"deadlines":[]}],"next":null}""".formatted(today.minusDays(1), today));
    }

    private static void answers(String path, String body) {
        SmallHouseholdService.ANSWERS.put(path, body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "vi; Rà soát năm 2020; 2.390; 37,7\u202f%; đang khảo sát; niêm yết danh sách; Quá hạn: họp thôn, bản",
                "en; Review of 2020; 2,390; 37.7\u202f%; being surveyed; posting of the list; Overdue: village meeting"
            })
    void eachCommuneHasItsFiguresStepAndDeadlinesInTheReadersLanguage(
            String language, String title, String toSurvey, String percent, String step, String next, String overdue) {
        var page = page("lang=" + language);

        assertEquals(title, page.selectFirst("h2").text());
        var rows = page.select("tbody tr");
        assertEquals(2, rows.size());
        var first = rows.first();
        assertEquals("Phường <b>Noong Bua</b>", first.selectFirst("th").wholeText());
        var cells = first.select("td").eachText();
        assertEquals(List.of(toSurvey, "900", percent), cells.subList(0, 3));
        assertEquals(step, cells.get(3));
        assertTrue(cells.get(4).startsWith(next), cells::toString);
        assertTrue(cells.get(5).contains(overdue), cells::toString);
        assertFalse(cells.get(5).contains(next), "the last day itself is in time");
        assertEquals("37.66", first.selectFirst("svg .fill").attr("width"));
        assertFalse(rows.last().text().contains(overdue.substring(0, 7)), rows.last()::text);
        assertEquals(
                toSurvey.replace("390", "400"), page.select("tfoot td").first().text());
    }

    @Test
    void oneSentenceTellsTheWhole() {
        assertEquals(
                "Đã khảo sát 900 trong 2.400 hộ; 1 trong 2 xã, phường quá hạn.",
                page("lang=vi").selectFirst(".sentence").text());
        assertEquals(
                "900 of 2,400 households surveyed; 1 of 2 communes overdue.",
                page("lang=en").selectFirst(".sentence").text());
    }

    @Test
    void householdServiceIsAskedWithTheOfficersOwnToken() {
        page("");

        assertEquals(3, SmallHouseholdService.AUTHORIZATIONS.size());
        for (var sent : SmallHouseholdService.AUTHORIZATIONS) {
            var claims = new String(Base64.getUrlDecoder().decode(sent.split("\\.", -1)[1]), UTF_8);
            assertTrue(sent.startsWith("Bearer ") && claims.contains("\"id-of-dung\""), claims);
            assertTrue(claims.contains("\"aud\":\"vuonlen\""), claims);
        }
    }

    @Test
    void withoutHouseholdServiceThePageSaysSo() {
        SmallHouseholdService.away = true;

        var page = page("lang=en");

        assertTrue(page.text().contains("the system of households does not answer"), page::text);
        assertEquals(0, page.select("table").size());
        assertFalse(page.text().contains("No review is open"), page::text);
    }

    @Test
    void whereNoReviewIsOpenThePageLeadsToTheLastDecidedYear() {
        var areas = new AreaFixture("or");
        var events = new ArrayList<>(areas.events());
        events.add(areas.review(UUID.randomUUID(), 2018, "PERIODIC", "DECIDED", 1));
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        answers("/v1/reviews", REVIEWS.formatted(REVIEW, "DECIDED"));

        var page = page("lang=en");

        assertTrue(page.text().contains("No review is open in your areas at present."), page::text);
        assertEquals("/?year=2018&lang=en", page.selectFirst("main .links a").attr("href"));
    }

    @Test
    void ofAnotherProvinceNothingIsShown() {
        answers(
                "/v1/reviews/" + REVIEW + "/progress?breakdown=commune",
                "{\"year\":2020,\"step\":\"OPEN\",\"total\":{},\"communes\":[]}");

        assertTrue(page("lang=en").text().contains("No review is open in your areas"));
    }

    @Test
    void whoMayNotSeeStepsSeesFiguresAndWhoMayNotSeeThoseIsToldSo() {
        SmallHouseholdService.ANSWERS.remove("/v1/reviews/" + REVIEW + "/communes");
        var withoutSteps = page("lang=en");
        SmallHouseholdService.ANSWERS.remove("/v1/reviews/" + REVIEW + "/progress?breakdown=commune");
        var without = page("lang=en");

        assertEquals(2, withoutSteps.select("tbody tr").size());
        assertFalse(withoutSteps.text().contains("being surveyed"), withoutSteps::text);
        assertTrue(without.text().contains("The role of this account may not see"), without::text);
    }

    /** A step or an act that is added to the contract has no word here until it is given one. */
    @Test
    void everyStepAndActOfTheContractHasItsWords() throws IOException {
        var contract = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("../household-service/contracts/openapi.yaml").toFile())
                .at("/components/schemas");

        assertEquals(names(contract.at("/CommuneStep/enum")), names(StepReached.values()));
        assertEquals(names(contract.at("/CommuneActKind/enum")), names(ActToCome.values()));
    }

    private static List<String> names(JsonNode texts) {
        return texts.valueStream().map(JsonNode::asText).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private Document page(String query) {
        var answer = browser.get("/office/review?" + query);
        assertEquals(200, answer.statusCode(), answer::toString);
        assertEquals(List.of("private, no-store"), answer.headers().allValues("Cache-Control"));
        return Jsoup.parse(answer.body());
    }
}
