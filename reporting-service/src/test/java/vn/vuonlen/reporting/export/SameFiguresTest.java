package vn.vuonlen.reporting.export;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;
import vn.vuonlen.reporting.publishing.Restatement;

/** Each export as JSON and as CSV: every row, every cell, and nothing in the one that the other lacks. */
@QuarkusTest
@WithTestResource(Suite.class)
class SameFiguresTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Members of a report that hold for each of its rows. */
    private static final Set<String> OF_EVERY_ROW = Set.of(
            "year", "boundaries", "standard", "standardChanged", "status", "designation", "asKnownOn", "restated");

    /** Lists of rows, the labels of their codes, and what travels beside a table. */
    private static final Set<String> NO_CELLS =
            Set.of("areas", "targets", "byProgramme", "byCapitalType", "bySource", "name", "asOf", "classes", "codes");

    private static boolean published;

    @Inject
    DataSource database;

    /**
     * 65 households of one commune, nearly half of them of a minority; too few are poor by deprivation to be shown. The year was
     * restated.
     */
    @BeforeEach
    void aProvinceWithEverything() {
        if (published) {
            return;
        }
        var areas = new AreaFixture("ex");
        UUID before = UUID.randomUUID();
        UUID now = UUID.randomUUID();
        UUID programme = UUID.randomUUID();
        List<PublishedState> events = new ArrayList<>(areas.events());
        events.add(areas.review(before, 2017, "PRIOR", "DECIDED", 1));
        PublishedState decided = areas.decided(now, 2018, 30, 1);
        events.add(decided);
        UUID area = areas.commune("11");
        for (int i = 0; i < 64; i++) {
            HouseholdStory household = HouseholdStory.in(area, i % 2 == 0, LocalDate.of(2015, 3, 1));
            events.add(household.event(1));
            if (i < 32) {
                household.reviewed(2017, before, area, "POOR", "INCOME", null);
                events.add(household.resultEvent(2017, 1));
            }
            if (i < 30) {
                household.reviewed(2018, now, area, "POOR", i < 3 ? "DEPRIVATION" : "INCOME", "STAYED");
                events.add(household.resultEvent(2018, 1));
            }
        }
        var restatement = new Restatement(now, 1, "5/QĐ-UBND; thay 4/QĐ-UBND", LocalDate.of(2019, 5, 6));
        HouseholdStory restated = HouseholdStory.in(area, false, LocalDate.of(2015, 3, 1));
        events.add(restated.event(1));
        events.add(restated.resultEvent(
                2018, 1, new HouseholdStory.Finding(now, area, false, "NEAR_POOR", null, null), restatement));
        events.add(Restatement.announced(decided, 31, restatement.of(1, 0)));
        events.add(new PublishedState(
                "funding.programme.v1",
                programme,
                1,
                1,
                Map.of(
                        "id",
                        programme,
                        "code",
                        "P135",
                        "name",
                        Map.of("vi", "Chương trình 135", "en", "Programme 135"),
                        "poverty",
                        true)));
        events.add(budget(areas.province, programme, "CENTRAL", 900_000_000_001L));
        events.add(budget(area, programme, "LOCAL", 7));
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        for (String target : List.of(
                "'area':'ex','measure':'poor','target':29",
                "'area':'ex','measure':'poorRate','target':46.8,'designation':'POOR_DISTRICT'",
                "'area':'ex11','measure':'poor','target':31")) {
            officer()
                    .contentType("application/json")
                    .body(("{'year':2018,'decision':{'number':'12/KH-UBND','date':'2017-12-20'}," + target + "}")
                            .replace('\'', '"'))
                    .put("/v1/targets");
        }
        published = true;
    }

    @ParameterizedTest
    @CsvSource({
        "public, /v1/reports/poverty?area=ex&year=2018, 1",
        "public, /v1/reports/poverty?area=ex&year=2018&breakdown=district, 4",
        "public, /v1/reports/poverty?area=ex&year=2018&breakdown=commune&designation=POOR_DISTRICT, 5",
        "public, /v1/reports/funding?area=ex&year=2018, 5",
        "public, /v1/targets?area=ex&year=2018, 2",
        "official, /v1/reports/poverty?area=ex&year=2017&breakdown=commune, 7",
        "official, /v1/reports/poverty?area=ex&year=2018&breakdown=commune&boundaries=2025-07-01, 4",
        "public, /v1/reports/poverty?area=ex&year=2018&breakdown=district&asKnownOn=2019-05-05, 4",
        "public, /v1/targets?area=ex&year=2018&asKnownOn=2019-05-06, 2",
        "official, /v1/reports/movement?area=ex&year=2018&breakdown=district&asKnownOn=2019-05-06, 4",
        "public, /v1/reports/causes?area=ex&year=2018&breakdown=district, 104",
        "public, /v1/reports/routes?area=ex&year=2018&breakdown=district&asKnownOn=2019-05-05, 8",
        "official, /v1/reports/causes?area=ex&year=2018, 26",
        "official, /v1/reports/aspirations?area=ex&year=2018&breakdown=commune&designation=POOR_DISTRICT, 120",
        "official, /v1/reports/deprivations?area=ex&year=2018&boundaries=2025-07-01, 20",
        "official, /v1/reports/target-groups?area=ex&year=2017, 2",
        "official, /v1/reports/ethnic-groups?area=ex&year=2018, 2",
        "official, /v1/reports/commitments?area=ex11&year=2018, 5",
        "official, /v1/reports/movement?area=ex&year=2018, 1",
        "official, /v1/reports/movement?area=ex&year=2018&breakdown=commune&designation=POOR_DISTRICT, 5",
        "official, /v1/reports/funding?area=ex11&year=2018&programme=all, 4",
        "official, /v1/targets?area=ex11&year=2018, 1",
    })
    void everyCellOfTheFileIsThatOfTheReport(String reader, String question, int rows) throws IOException {
        var report = JSON.readTree(as(reader).get(question).asString());

        var file = as(reader).get(question + "&format=csv");

        var cells = CsvReader.builder().ofNamedCsvRecord(file.asString()).stream()
                .map(row -> filled(row.getFieldsAsMap()))
                .toList();
        assertEquals(rows(report), cells);
        assertEquals(rows, cells.size());
        assertEquals(Integer.toString(rows), file.header("Row-Count"));
    }

    private static List<Map<String, String>> rows(JsonNode report) {
        var rows = new ArrayList<Map<String, String>>();
        if (report.has("targets")) {
            report.path("targets").forEach(target -> rows.add(row(report, target)));
        } else if (report.has("byProgramme")) {
            var total = cells(report);
            total.put("dimension", "total");
            total.put("value", total.remove("programme"));
            rows.add(total);
            for (String dimension : List.of("programme", "capitalType", "source")) {
                String list = "by" + Character.toUpperCase(dimension.charAt(0)) + dimension.substring(1);
                report.path(list).forEach(sum -> rows.add(ofDimension(report, dimension, sum)));
            }
        } else if (report.has("classes")) {
            addAnswers(rows, report, report);
            report.path("areas").forEach(area -> addAnswers(rows, report, area));
        } else {
            rows.add(cells(report));
            report.path("areas").forEach(area -> rows.add(row(report, area)));
        }
        return rows;
    }

    /** A row for each class and answer, and one for a class without any. */
    private static void addAnswers(List<Map<String, String>> rows, JsonNode report, JsonNode area) {
        for (JsonNode answers : area.path("classes")) {
            var whole = row(report, area);
            whole.putAll(cells(answers));
            for (JsonNode code : answers.path("codes")) {
                var row = new TreeMap<>(whole);
                put(row, "code", code);
                row.put("code", row.remove("codeCode"));
                rows.add(row);
            }
            if (answers.path("codes").isEmpty()) {
                rows.add(whole);
            }
        }
    }

    private static Map<String, String> ofDimension(JsonNode report, String dimension, JsonNode sum) {
        var row = row(report, sum);
        put(row, "area", report.path("area"));
        row.put("dimension", dimension);
        row.put("value", row.remove(dimension));
        return row;
    }

    private static Map<String, String> row(JsonNode report, JsonNode own) {
        var row = cells(report);
        row.keySet().retainAll(OF_EVERY_ROW);
        row.putAll(cells(own));
        return row;
    }

    /** By the names of their columns: the members of a member carry its name before their own. */
    private static Map<String, String> cells(JsonNode json) {
        var cells = new TreeMap<String, String>();
        put(cells, "", json);
        return cells;
    }

    private static void put(Map<String, String> cells, String prefix, JsonNode json) {
        json.properties().stream()
                .filter(m -> !(prefix.isEmpty() && NO_CELLS.contains(m.getKey())))
                .forEach(m -> {
                    String name = prefix.isEmpty()
                            ? m.getKey()
                            : prefix
                                    + Character.toUpperCase(m.getKey().charAt(0))
                                    + m.getKey().substring(1);
                    if (name.equals("restated")) {
                        m.getValue().forEach(restated -> cells.merge(name, text(restated), (a, b) -> a + "; " + b));
                    } else if (m.getValue().isObject()) {
                        put(cells, name, m.getValue());
                    } else if (!m.getValue().isNull()) {
                        cells.put(name, m.getValue().asText());
                    }
                });
    }

    private static String text(JsonNode restated) {
        return Stream.of("/year", "/number", "/decision/date", "/decision/number")
                .map(member -> restated.at(member).asText())
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> filled(Map<String, String> row) {
        var filled = new TreeMap<>(row);
        filled.values().removeIf(String::isEmpty);
        return filled;
    }

    private static PublishedState budget(UUID area, UUID programme, String source, long amount) {
        UUID id = UUID.randomUUID();
        return new PublishedState(
                "funding.budget.v1",
                id,
                1,
                1,
                Map.of(
                        "id",
                        id,
                        "year",
                        2018,
                        "programmeId",
                        programme,
                        "source",
                        source,
                        "capitalType",
                        "DEVELOPMENT",
                        "areaId",
                        area,
                        "amount",
                        amount));
    }

    private static RequestSpecification as(String reader) {
        return reader.equals("public") ? given() : officer();
    }

    private static RequestSpecification officer() {
        return given().auth().oauth2(TestTokens.of("province-officer", "ex"));
    }
}
