package vn.vuonlen.reporting.projection;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;

/**
 * Whatever order states arrive in, however often, however late: the counters are those of the newest states, and of what
 * was known on each day.
 */
@QuarkusTest
@WithTestResource(Suite.class)
class AnyOrderTest {

    private static final String HOUSEHOLDS = """
            SELECT area_id || ' ' || ethnic_minority || ' ' || y, sum(households)
            FROM household_count, generate_series(2016, 2020) y
            WHERE y BETWEEN first_year AND last_year AND area_id = ANY (?) AND known_from <= ? AND known_to > ?
            GROUP BY 1 HAVING sum(households) > 0""";

    private static final String RESULTS = """
            SELECT area_id || ' ' || review_id || ' ' || ethnic_minority || ' ' || class || ' ' || route || ' '
                || first_year || ' ' || last_year, sum(households)
            FROM result_count
            WHERE area_id = ANY (?) AND known_from <= ? AND known_to > ? GROUP BY 1 HAVING sum(households) > 0""";

    private static final String PAIRS = """
            SELECT prior_area_id || ' ' || prior_ethnic_minority || ' ' || area_id || ' ' || ethnic_minority || ' '
                || review_id || ' ' || poor || ' ' || movement, sum(households)
            FROM movement_count
            WHERE area_id = ANY (?) AND known_from <= ? AND known_to > ? GROUP BY 1 HAVING sum(households) > 0""";

    private static final String NEAR_POOR = """
            SELECT area_id || ' ' || review_id || ' ' || ethnic_minority || ' ' || near_poor_before || ' '
                || first_year, sum(households)
            FROM near_poor_count
            WHERE area_id = ANY (?) AND known_from <= ? AND known_to > ? GROUP BY 1 HAVING sum(households) > 0""";

    private static final String NEAR_POOR_PAIRS = """
            SELECT prior_area_id || ' ' || prior_ethnic_minority || ' ' || area_id || ' ' || ethnic_minority || ' '
                || review_id || ' ' || prior_class || ' ' || class || ' ' || near_poor_before || ' ' || first_year || ' '
                || last_year, sum(households)
            FROM near_poor_movement_count
            WHERE area_id = ANY (?) AND known_from <= ? AND known_to > ? GROUP BY 1 HAVING sum(households) > 0""";

    private static final String CHARACTERISTICS = """
            SELECT area_id || ' ' || review_id || ' ' || class || ' ' || characteristic || ' '
                || CASE code WHEN '' THEN 'asked' ELSE code END, sum(households)
            FROM characteristic_count
            WHERE area_id = ANY (?) AND known_from <= ? AND known_to > ? GROUP BY 1 HAVING sum(households) > 0""";

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(longs = {1, 20260701, 47336, 99})
    void countersEqualARecomputationFromTheNewestStates(long seed) throws SQLException {
        var areas = new AreaFixture("s" + seed + "-");
        var lives = new RandomHouseholds(new Random(seed), areas);
        try (var publisher = new EventPublisher()) {
            publisher.publish(lives.shuffled());
            publisher.awaitConsumed(database);
        }
        for (LocalDate day : lives.days()) {
            assertEquals(lives.households(day), counted(HOUSEHOLDS, areas, day), day::toString);
            assertEquals(lives.results(day), counted(RESULTS, areas, day), day::toString);
            assertEquals(lives.pairs(day), counted(PAIRS, areas, day), day::toString);
            assertEquals(lives.nearPoor(day), counted(NEAR_POOR, areas, day), day::toString);
            assertEquals(lives.nearPoorPairs(day), counted(NEAR_POOR_PAIRS, areas, day), day::toString);
            assertEquals(lives.characteristics(day), counted(CHARACTERISTICS, areas, day), day::toString);
        }
        for (int year = RandomHouseholds.FIRST; year <= RandomHouseholds.LAST; year++) {
            for (LocalDate day : lives.days()) {
                reportIsThatOf(lives, areas, year, day, "&asKnownOn=" + day);
            }
            reportIsThatOf(lives, areas, year, LocalDate.MAX, "");
        }
        for (int year = RandomHouseholds.FIRST + 1; year <= RandomHouseholds.LAST; year++) {
            for (LocalDate day : lives.days()) {
                nearPoorMovementIsThatOf(lives, areas, year, day);
            }
            everyMovementBalances(areas, year);
        }
    }

    private static void nearPoorMovementIsThatOf(RandomHouseholds lives, AreaFixture areas, int year, LocalDate day) {
        List<Map<String, Object>> table = movement(
                        areas, "near-poor-movement", "&breakdown=commune&year=" + year + "&asKnownOn=" + day)
                .getList("areas");
        var expected = lives.nearPoorMovement(year, day);
        var flows = List.of(
                "start",
                "escaped",
                "toPoor",
                "fromPoor",
                "relapsed",
                "new",
                "movedIn",
                "movedOut",
                "formed",
                "dissolved",
                "notReviewed",
                "end");
        for (var row : table) {
            String code = ((Map<?, ?>) row.get("area")).get("code").toString();
            for (String flow : flows) {
                boolean untold = year == RandomHouseholds.FIRST + 1
                        && List.of("relapsed", "new").contains(flow);
                Integer of = expected.getOrDefault(code, Map.of()).getOrDefault(flow, 0);
                // The year after the first one: nobody knows who was near-poor before.
                if (!untold || row.get(flow) != null) {
                    assertEquals(untold ? (Integer) 0 : of, row.get(flow), year + " " + code + " " + flow);
                }
            }
        }
        assertEquals(
                RandomHouseholds.COMMUNES.stream().map(c -> areas.code + c).toList(),
                table.stream()
                        .map(row -> ((Map<?, ?>) row.get("area")).get("code"))
                        .toList());
    }

    /** At every level, on both maps, of each residence and of minorities. */
    private static void everyMovementBalances(AreaFixture areas, int year) {
        for (String slug : List.of("movement", "near-poor-movement")) {
            for (String more :
                    List.of("&breakdown=commune", "&breakdown=district", "&breakdown=commune&boundaries=2025-07-01")) {
                var table = movement(areas, slug, more + "&year=" + year);
                balances(table.getMap("$"), slug + more + year);
                List<Map<String, Object>> groups = table.getList("residences");
                assertEquals(
                        table.getInt("end"),
                        groups.stream().mapToInt(g -> (Integer) g.get("end")).sum());
                assertEquals(
                        table.getInt("start"),
                        groups.stream().mapToInt(g -> (Integer) g.get("start")).sum());
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void balances(Map<String, Object> line, String where) {
        int sum = number(line, "start")
                - number(line, "escaped")
                - number(line, "toPoor")
                + number(line, "fromPoor")
                + number(line, "movedIn")
                - number(line, "movedOut")
                + number(line, "formed")
                - number(line, "dissolved")
                + number(line, "transferredIn")
                - number(line, "transferredOut")
                - number(line, "notReviewed");
        if (line.get("relapsed") != null) {
            assertEquals(number(line, "end"), sum + number(line, "relapsed") + number(line, "new"), where + line);
        }
        for (String rows : List.of("areas", "residences")) {
            if (line.get(rows) != null) {
                var parts = (List<Map<String, Object>>) line.get(rows);
                parts.forEach(row -> balances(row, where));
                for (String flow : List.of("households", "householdsBefore", "start", "end", "escaped")) {
                    assertEquals(
                            number(line, flow),
                            parts.stream().mapToInt(row -> number(row, flow)).sum(),
                            where + rows + flow);
                }
            }
        }
        if (line.get("ethnicMinority") != null) {
            balances((Map<String, Object>) line.get("ethnicMinority"), where);
        }
    }

    private static int number(Map<String, Object> line, String flow) {
        return line.get(flow) == null ? 0 : (Integer) line.get(flow);
    }

    private static JsonPath movement(AreaFixture areas, String slug, String more) {
        return given().auth()
                .oauth2(TestTokens.of("province-officer", areas.code))
                .get("/v1/reports/" + slug + "?area=" + areas.code + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void reportIsThatOf(
            RandomHouseholds lives, AreaFixture areas, int year, LocalDate day, String asKnownOn) {
        JsonPath report = given().auth()
                .oauth2(TestTokens.of("province-officer", areas.code))
                .get("/v1/reports/poverty?breakdown=commune&area=" + areas.code + "&year=" + year + asKnownOn)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> codes = report.getList("areas.area.code");
        var columns = List.<List<Integer>>of(
                report.getList("areas.households"),
                report.getList("areas.poor"),
                report.getList("areas.nearPoor"),
                report.getList("areas.ethnicMinority.households"),
                report.getList("areas.ethnicMinority.poor"));
        var rows = new TreeMap<String, List<Integer>>();
        for (int row = 0; row < codes.size(); row++) {
            int at = row;
            rows.put(
                    codes.get(row),
                    columns.stream().map(column -> column.get(at)).toList());
        }
        List<Integer> years = report.getList("restated.year");
        List<Integer> numbers = report.getList("restated.number");

        assertEquals(lives.poverty(year, day), rows, year + asKnownOn);
        assertEquals(
                lives.restated(year, day),
                IntStream.range(0, years.size())
                        .mapToObj(i -> years.get(i) + "/" + numbers.get(i))
                        .toList());
    }

    private Map<String, Long> counted(String sql, AreaFixture areas, LocalDate day) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            ArrayParameters.bind(
                    statement,
                    1,
                    "uuid",
                    RandomHouseholds.COMMUNES.stream().map(areas::commune).toList());
            statement.setObject(2, day);
            statement.setObject(3, day);
            var rows = statement.executeQuery();
            var counts = new TreeMap<String, Long>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        }
    }
}
