package vn.vuonlen.reporting.disclosure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.kit.clock.VietnamClock;
import vn.vuonlen.reporting.attacker.LinearAttacker;
import vn.vuonlen.reporting.attacker.PublicRow;
import vn.vuonlen.reporting.attacker.RestReader;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;

/** Provinces of three districts, of which a reader once could compute what was withheld. */
@QuarkusTest
@WithTestResource(Suite.class)
class SuppressionTest {

    private static final int NOT_POOR = 100;
    private static final Set<String> DESIGNATIONS =
            Set.of("POOR_DISTRICT", "POOR_DISTRICT_GROUP_1", "POOR_DISTRICT_GROUP_2");

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

    private static void provinceStillShows(String code, int minorityPoor) {
        given().get("/v1/reports/poverty?year=2018&area=" + code)
                .then()
                .statusCode(200)
                .body("ethnicMinority.poor", equalTo(minorityPoor));
    }

    private static List<LinearAttacker.Leak> leaks(String code) throws Exception {
        var reader = new RestReader((year, map, designation, area) -> parts(code, designation, area));
        var answers = new LinkedHashSet<PublicRow>();
        var maps = List.of("as-reported", LocalDate.now(VietnamClock.ZONE).toString());
        for (String area : List.of(code, code + "1", code + "N1")) {
            for (String query :
                    RestReader.queries(area, 2018, DESIGNATIONS, maps).toList()) {
                answers.addAll(reader.read(query));
            }
        }
        Map<String, PublicRow> communes = answers.stream()
                .filter(row -> row.parts().size() == 1)
                .collect(Collectors.toMap(row -> row.parts().iterator().next(), row -> row, (one, other) -> one));
        assertEquals(3, communes.size());
        return new LinearAttacker(10, row -> true).attack(answers, Map.of(2018, communes));
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

    private void publish(String code, Poor... districts) {
        var areas = new AreaFixture(code);
        UUID review = UUID.randomUUID();
        List<PublishedState> events = new ArrayList<>(areas.events());
        events.add(areas.review(review, 2018, "PERIODIC", "DECIDED", 1));
        for (int d = 0; d < districts.length; d++) {
            UUID commune = areas.commune(d + 1 + "1");
            int poor = districts[d].all();
            for (int i = 0; i < poor + NOT_POOR; i++) {
                boolean minority = i < poor ? i < districts[d].minority() : i < poor + NOT_POOR / 2;
                var household = HouseholdStory.in(commune, minority, LocalDate.of(2015, 3, 1));
                events.add(household.event(1));
                if (i < poor) {
                    events.add(household
                            .reviewed(2018, review, commune, "POOR", "INCOME", null)
                            .resultEvent(2018, 1));
                }
            }
        }
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
    }
}
