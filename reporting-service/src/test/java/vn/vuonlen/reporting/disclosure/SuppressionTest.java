package vn.vuonlen.reporting.disclosure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.kit.clock.VietnamClock;
import vn.vuonlen.reporting.attacker.LinearAttacker;
import vn.vuonlen.reporting.attacker.PublicRow;
import vn.vuonlen.reporting.attacker.RestReader;
import vn.vuonlen.reporting.attacker.SeededProvince.Counts;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.HouseholdStory.Finding;
import vn.vuonlen.reporting.publishing.PublishedState;
import vn.vuonlen.reporting.publishing.Restatement;

/** Provinces of three districts, of which a reader could compute what was withheld. */
@QuarkusTest
@WithTestResource(Suite.class)
class SuppressionTest {

    /** Of hundreds of answers, since a path of JSON is compiled at each use. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int NOT_POOR = 100;
    private static final Set<String> DESIGNATIONS =
            Set.of("POOR_DISTRICT", "POOR_DISTRICT_GROUP_1", "POOR_DISTRICT_GROUP_2");

    /** What one household counts as before it is restated. */
    private static final Counts POOR_HOUSEHOLD = new Counts(1, 1, 0, 1, 0, 1, 1);

    private static final Counts NOT_POOR_HOUSEHOLD = new Counts(1, 0, 0, 0, 0, 1, 0);

    @Inject
    DataSource database;

    /** The poor of a district, and how many of them are of a minority. */
    private record Poor(int all, int minority) {}

    @Test
    void districtsThatAreAllOfMinoritiesDoNotFollowFromTheirSum() throws Exception {
        publish("spa", new Poor(9, 9), new Poor(6, 6), new Poor(60, 50));

        assertEquals(List.of(), leaks("spa"));
        provinceStillShows("spa", 65);
    }

    @Test
    void aSmallCompanionDoesNotConfineALargeDistrict() throws Exception {
        publish("spb", new Poor(26, 20), new Poor(4, 0), new Poor(80, 60));

        assertEquals(List.of(), leaks("spb"));
        provinceStillShows("spb", 80);
    }

    @Test
    void nothingIsWithheldWhereNothingIsSmall() throws Exception {
        publish("spc", new Poor(40, 20), new Poor(30, 30), new Poor(50, 0));

        assertEquals(List.of(), leaks("spc"));
        given().get("/v1/reports/poverty?year=2018&breakdown=district&area=spc")
                .then()
                .body("areas.ethnicMinority.poor", equalTo(List.of(20, 30, 0)));
        given().get("/v1/reports/poverty?year=2018&designation=POOR_DISTRICT_GROUP_1&area=spc")
                .then()
                .body("ethnicMinority.poor", equalTo(20));
    }

    @Test
    void whatIsSmallNoMoreAfterARestatementDoesNotTellWhatItWasBefore() throws Exception {
        var year = publish("spd", new Poor(30, 9), new Poor(40, 20), new Poor(50, 25));
        var before = figures("spd", "");
        // One of a minority who was not poor is found to be: ten are not few.
        restate(year, 30, "POOR", "INCOME");

        assertEquals(before, figures("spd", "&asKnownOn=2019-05-05"));
        assertEquals(List.of(), leaks("spd", NOT_POOR_HOUSEHOLD));
        provinceStillShows("spd", 55);
        shows("spd", "", Arrays.asList(null, null, 25));
    }

    @Test
    void whatHasBecomeSmallByARestatementDoesNotFollowFromWhatWasShown() throws Exception {
        var year = publish("spe", new Poor(30, 10), new Poor(40, 20), new Poor(50, 25));
        var before = figures("spe", "");
        shows("spe", "", List.of(10, 20, 25));
        restate(year, 0, "NONE", null);

        assertEquals(before, figures("spe", "&asKnownOn=2019-05-05"));
        assertEquals(List.of(), leaks("spe", POOR_HOUSEHOLD));
        // The sum of the province less the two others would tell it.
        shows("spe", "", Arrays.asList(null, 20, 25));
        given().get("/v1/reports/poverty?year=2018&area=spe")
                .then()
                .statusCode(200)
                .body("restated.number", equalTo(List.of(1)), "ethnicMinority.suppressed", equalTo(true));
    }

    /** Every other public answer of the classes of a year is a part of the poverty report. */
    @Test
    void noOtherReportShowsWhatThePovertyReportWithholds() throws Exception {
        publish("spf", new Poor(26, 20), new Poor(4, 0), new Poor(80, 60));

        var shown = new LinkedHashSet<Integer>();
        for (String query : queries("spf").toList()) {
            var poverty = given().get("/v1/reports/poverty?" + query);
            var summary = given().get("/v1/reports/summary?" + query);
            assertEquals(poverty.statusCode(), summary.statusCode(), query);
            if (poverty.statusCode() == 200) {
                var ofPoverty = JSON.readTree(poverty.asString());
                var ofSummary = JSON.readTree(summary.asString());
                for (String member : List.of("ethnicMinority", "poor")) {
                    assertEquals(value(ofPoverty, member), value(ofSummary, member), query + member);
                    assertEquals(valuesOfAreas(ofPoverty, member), valuesOfAreas(ofSummary, member), query + member);
                }
                var poor = value(ofSummary.path("ethnicMinority"), "poor");
                shown.add(poor.isNull() ? null : Integer.valueOf(poor.intValue()));
            }
            for (String slug : List.of("average-income", "compare", "series", "summary")) {
                String answer = given().get("/v1/reports/" + slug + "?with=2017&" + query)
                        .asString();
                assertFalse(answer.contains("incomePoor"), slug);
                assertFalse(!slug.equals("summary") && answer.contains("ethnicMinority"), slug);
            }
        }
        assertTrue(shown.contains(null) && shown.contains(80), shown::toString);
    }

    private static List<JsonNode> valuesOfAreas(JsonNode report, String member) {
        return report.path("areas")
                .valueStream()
                .map(area -> value(area, member))
                .toList();
    }

    /** What is absent is null. */
    private static JsonNode value(JsonNode node, String member) {
        return node.hasNonNull(member) ? node.get(member) : NullNode.getInstance();
    }

    private static void shows(String code, String more, List<Integer> minorityPoor) {
        given().get("/v1/reports/poverty?year=2018&breakdown=district&area=" + code + more)
                .then()
                .body("areas.ethnicMinority.poor", equalTo(minorityPoor));
    }

    /** Everything that everybody may read, but what tells when it was read. */
    private static Map<String, JsonNode> figures(String code, String asKnownOn) throws JsonProcessingException {
        var figures = new TreeMap<String, JsonNode>();
        for (String query : queries(code).toList()) {
            var answer = given().get("/v1/reports/poverty?" + query + asKnownOn);
            if (answer.statusCode() == 200) {
                var report = (ObjectNode) JSON.readTree(answer.asString());
                figures.put(query, report.remove(List.of("asOf", "asKnownOn")));
            }
        }
        return figures;
    }

    private static void provinceStillShows(String code, int minorityPoor) {
        given().get("/v1/reports/poverty?year=2018&area=" + code)
                .then()
                .statusCode(200)
                .body("ethnicMinority.poor", equalTo(minorityPoor));
    }

    private static Stream<String> queries(String code) {
        var maps = List.of("as-reported", LocalDate.now(VietnamClock.ZONE).toString());
        return Stream.of(code, code + "1", code + "N1")
                .flatMap(area -> RestReader.queries(area, 2018, DESIGNATIONS, maps));
    }

    private static List<LinearAttacker.Leak> leaks(String code) throws Exception {
        var state = read(code, "", Set.of());
        return new LinearAttacker(10, row -> true).attack(List.of(state), state.communes());
    }

    /** With the answers of before the restatement, and the households that it concerns counted in none of both. */
    private static List<LinearAttacker.Leak> leaks(String code, Counts restated) throws Exception {
        var before = read(code, "&asKnownOn=2019-05-05", Set.of());
        var after = read(code, "", Set.of("1"));
        var neverRestated = new HashMap<>(before.communes());
        neverRestated.computeIfPresent("1", (commune, row) -> row.without(restated));
        return new LinearAttacker(10, row -> true).attack(List.of(before, after), neverRestated);
    }

    private static LinearAttacker.State read(String code, String asKnownOn, Set<String> restated) throws Exception {
        var reader = new RestReader((year, map, designation, area) -> parts(code, designation, area));
        var answers = new LinkedHashSet<PublicRow>();
        for (String query : queries(code).toList()) {
            answers.addAll(reader.read(query + asKnownOn));
        }
        Map<String, PublicRow> communes = answers.stream()
                .filter(row -> row.parts().size() == 1)
                .collect(Collectors.toMap(row -> row.parts().iterator().next(), row -> row, (one, other) -> one));
        assertEquals(3, communes.size());
        return new LinearAttacker.State(answers, communes, restated, ofProvince(code, asKnownOn));
    }

    /** As its officers see it. */
    private static PublicRow ofProvince(String code, String asKnownOn) throws JsonProcessingException {
        var report = given().auth()
                .oauth2(TestTokens.of("province-officer", code))
                .get("/v1/reports/poverty?year=2018&area=" + code + asKnownOn)
                .asString();
        return PublicRow.of(JSON.readTree(report), (year, map, designation, area) -> Set.of())
                .getFirst();
    }

    /** Each district, and each commune of today, has the households of one commune. */
    private static Set<String> parts(String code, String designation, String area) {
        return Stream.of("1", "2", "3")
                .filter(n -> area.equals(code) || area.startsWith(code + n) || area.equals(code + "N" + n))
                .filter(n -> switch (designation) {
                    case null -> true;
                    case "POOR_DISTRICT" -> !n.equals("3");
                    default -> designation.endsWith(n);
                })
                .collect(Collectors.toSet());
    }

    /** A decided year: its review, and the households of the first district, the poor ones first. */
    private record Year(AreaFixture areas, PublishedState review, int results, List<HouseholdStory> households) {}

    private Year publish(String code, Poor... districts) {
        var areas = new AreaFixture(code);
        UUID review = UUID.randomUUID();
        var ofFirst = new ArrayList<HouseholdStory>();
        List<PublishedState> events = new ArrayList<>(areas.events());
        for (int d = 0; d < districts.length; d++) {
            UUID commune = areas.commune(d + 1 + "1");
            int poor = districts[d].all();
            for (int i = 0; i < poor + NOT_POOR; i++) {
                boolean minority = i < poor ? i < districts[d].minority() : i < poor + NOT_POOR / 2;
                var household = HouseholdStory.in(commune, minority, LocalDate.of(2015, 3, 1));
                events.add(household.event(1));
                if (d == 0) {
                    ofFirst.add(household);
                }
                if (i < poor) {
                    events.add(household
                            .reviewed(2018, review, commune, "POOR", "INCOME", null)
                            .resultEvent(2018, 1));
                }
            }
        }
        int results = Stream.of(districts).mapToInt(Poor::all).sum();
        var decided = areas.decided(review, 2018, results, 1);
        events.add(decided);
        publish(events);
        return new Year(areas, decided, results, ofFirst);
    }

    /** Another class of one household of the first district, by a decision of 6 May 2019. */
    private void restate(Year year, int household, String livingStandard, String route) {
        var restatement = new Restatement(year.review().id(), 1, "214/QĐ-UBND", LocalDate.of(2019, 5, 6));
        var story = year.households().get(household);
        int more = story.findings().isEmpty() ? 1 : 0;
        var found = new Finding(
                year.review().id(), year.areas().commune("11"), story.minority(), livingStandard, route, null);
        publish(List.of(
                story.resultEvent(2018, 1, found, restatement),
                Restatement.announced(year.review(), year.results() + more, restatement.of(1, 0))));
    }

    private void publish(List<PublishedState> events) {
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
    }
}
