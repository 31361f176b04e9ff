package vn.vuonlen.reporting.export;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
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
import vn.vuonlen.reporting.publishing.Restatement;

/** Each export as JSON, CSV, workbook and PDF: every row, every cell, and nothing in the one that the other lacks. */
@QuarkusTest
@WithTestResource(Suite.class)
class SameFiguresTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Members of a report that hold for each of its rows. */
    private static final Set<String> OF_EVERY_ROW = Set.of(
            "year",
            "boundaries",
            "standard",
            "standardChanged",
            "status",
            "designation",
            "asKnownOn",
            "restated",
            "missing",
            "comparedYear",
            "comparedStandard");

    /** Lists of rows, the labels of their codes, and what travels beside a table. */
    private static final Set<String> NO_CELLS = Set.of(
            "areas",
            "residences",
            "years",
            "targets",
            "figures",
            "byProgramme",
            "byProject",
            "byCapitalType",
            "bySource",
            "byMonth",
            "undivided",
            "name",
            "classes",
            "codes",
            "asOf");

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
        var multidimensional = areas.review(UUID.randomUUID(), 2021, "PERIODIC", "DECIDED", 1);
        multidimensional.value().put("standard", "07-2021");
        events.add(multidimensional);
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
        events.add(disbursed(budget(area, programme, "LOCAL", 3)));
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
        officer().contentType("application/json").body("""
                        {"figures": [
                            {"area": "ex", "year": 2018, "measure": "poor_rate", "value": 46.00, "qualifier": "ABOUT",
                             "unit": "PERCENT", "source": "1/BC"},
                            {"area": "ex1", "year": 2018, "measure": "funding_135", "value": 420000000000,
                             "qualifier": "MORE_THAN", "unit": "DONG", "source": "1/BC", "partOf": "funding_total",
                             "note": "công bố, ghi tròn"}]}""").put("/v1/official-figures");
        published = true;
    }

    /** Each report in its forms, and how many rows it has. */
    @Retention(RetentionPolicy.RUNTIME)
    @CsvSource({
        "public, /v1/reports/poverty?area=ex&year=2018, 1",
        "public, /v1/reports/poverty?area=ex&year=2018&breakdown=district, 4",
        "public, /v1/reports/poverty?area=ex&year=2018&breakdown=commune&designation=POOR_DISTRICT, 5",
        "public, /v1/reports/funding?area=ex&year=2018, 7",
        "public, /v1/reports/funding?area=ex&year=2018&breakdown=district, 11",
        "public, /v1/reports/money-and-need?area=ex&year=2018&breakdown=district&asKnownOn=2019-05-06, 4",
        "official, /v1/reports/money-and-need?area=ex&year=2017&breakdown=commune, 7",
        "public, /v1/reports/official-figures?area=ex&year=2018, 1",
        "official, /v1/reports/official-figures?area=ex&year=2018&breakdown=district, 2",
        "official, /v1/reports/targets?area=ex&year=2018&breakdown=commune, 3",
        "public, /v1/targets?area=ex&year=2018, 2",
        "official, /v1/reports/poverty?area=ex&year=2017&breakdown=commune, 7",
        "official, /v1/reports/poverty?area=ex&year=2018&breakdown=commune&boundaries=2025-07-01, 4",
        "public, /v1/reports/poverty?area=ex&year=2018&breakdown=district&asKnownOn=2019-05-05, 4",
        "public, /v1/targets?area=ex&year=2018&asKnownOn=2019-05-06, 2",
        "official, /v1/reports/movement?area=ex&year=2018&breakdown=district&asKnownOn=2019-05-06, 7",
        "official, /v1/reports/movement?area=ex&year=2018, 3",
        "official, /v1/reports/movement?area=ex&year=2018&breakdown=commune&designation=POOR_DISTRICT, 11",
        "official, /v1/reports/near-poor-movement?area=ex&year=2018&breakdown=commune, 15",
        "public, /v1/reports/summary?area=ex&year=2018&breakdown=district, 4",
        "official, /v1/reports/summary?area=ex&year=2018&breakdown=commune, 7",
        "public, /v1/reports/average-income?area=ex&year=2018&breakdown=commune, 7",
        "public, /v1/reports/multidimensional?area=ex&year=2021&breakdown=commune, 6",
        "public, /v1/reports/compare?area=ex&year=2018&with=2017&breakdown=commune, 7",
        "public, /v1/reports/compare?area=ex&year=2017&with=2018&asKnownOn=2019-05-05, 1",
        "public, /v1/reports/series?area=ex&year=2018, 5",
        "public, /v1/reports/series?area=ex11&year=2018&asKnownOn=2019-05-06, 2",
        "official, /v1/reports/funding?area=ex11&year=2018&programme=all, 6",
        "public, /v1/reports/causes?area=ex&year=2018&breakdown=district, 104",
        "public, /v1/reports/routes?area=ex&year=2018&breakdown=district&asKnownOn=2019-05-05, 8",
        "official, /v1/reports/causes?area=ex&year=2018, 26",
        "official, /v1/reports/aspirations?area=ex&year=2018&breakdown=commune&designation=POOR_DISTRICT, 120",
        "official, /v1/reports/deprivations?area=ex&year=2018&boundaries=2025-07-01, 20",
        "official, /v1/reports/target-groups?area=ex&year=2017, 2",
        "official, /v1/reports/ethnic-groups?area=ex&year=2018, 2",
        "official, /v1/reports/commitments?area=ex11&year=2018, 5",
        "official, /v1/targets?area=ex11&year=2018, 1",
    })
    @interface Questions {}

    @ParameterizedTest
    @Questions
    void everyCellOfTheFileIsThatOfTheReport(String reader, String question, int rows) throws IOException {
        var report = JSON.readTree(as(reader).get(question).asString());

        var file = as(reader).get(question + "&format=csv");

        var cells = CsvReader.builder().ofNamedCsvRecord(file.asString()).stream()
                .map(row -> filled(row.getFieldsAsMap()))
                .toList();
        assertEquals(rows(report), cells);
        assertEquals(rows, cells.size());
        assertFileOf(rows, "csv", file);
    }

    @ParameterizedTest
    @Questions
    void everyCellOfTheDataSheetIsThatOfTheReport(String reader, String question, int rows) throws IOException {
        var report = JSON.readTree(as(reader).get(question).asString());

        var file = as(reader).get(question + "&format=xlsx");

        try (var workbook = ReadWorkbook.of(file.asByteArray())) {
            assertEquals(
                    rows(report).stream().map(SameFiguresTest::unscaled).toList(),
                    workbook.data().stream().map(row -> unscaled(filled(row))).toList());
        }
        assertFileOf(rows, "xlsx", file);
    }

    @ParameterizedTest
    @Questions
    void theOfficialFormsHaveTheFiguresOfTheReport(String reader, String question, int rows) throws IOException {
        for (String language : List.of("vi", "en")) {
            var file = as(reader).get(question + "&format=xlsx&lang=" + language);
            var print = as(reader).get(question + "&format=pdf&lang=" + language);

            var pdf = ReadPdf.of(print.asByteArray());
            try (var workbook = ReadWorkbook.of(file.asByteArray())) {
                var figures = workbook.figuresOfData();
                if (question.contains("movement")) {
                    // The form has the areas in their groups alone.
                    assertTrue(figures.containsAll(workbook.figuresOfForm()));
                    assertEquals(figures.getFirst(), workbook.figuresOfForm().getLast());
                } else {
                    assertEquals(figures, workbook.figuresOfForm());
                }
                assertEquals(rows, figures.size());
                for (var row : workbook.printedFigures(language)) {
                    assertTrue(pdf.hasRow(row), row + " is not in\n" + pdf.text());
                }
                assertEquals(workbook.title(), pdf.title());
                assertTrue(List.of(Set.of(210L), Set.of(297L)).contains(pdf.widths()), pdf.widths()::toString);
            }
            assertEquals(language, pdf.language());
            assertTrue(pdf.hasOnlyEmbeddedFonts());
            assertFileOf(rows, "pdf", print);
        }
    }

    @ParameterizedTest
    @Questions
    void aSpreadsheetReadsTheSameFiguresFromCsv(String reader, String question, int rows) {
        var plain = as(reader).get(question + "&format=csv").asString();

        var file = as(reader).get(question + "&format=csv&delimiter=semicolon&bom=true&headings=words");

        var text = new String(file.asByteArray(), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFF"), text);
        var cells = CsvReader.builder().fieldSeparator(';').ofCsvRecord(text.substring(1)).stream()
                .map(CsvRecord::getFields)
                .toList();
        var expected = CsvReader.builder().ofCsvRecord(plain).stream()
                .skip(1)
                .map(row -> row.getFields().stream()
                        .map(cell -> cell.matches("-?\\d+\\.\\d+") ? cell.replace('.', ',') : cell)
                        .toList())
                .toList();
        assertEquals(expected, cells.subList(1, cells.size()));
        assertTrue(cells.getFirst().contains("Đơn vị hành chính"), cells.getFirst()::toString);
        assertFileOf(rows, "csv", file);
    }

    /** The tag is that of the figures: it holds for a file that has other bytes each time it is written. */
    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "xlsx", "pdf"})
    void whatIsUnchangedIsNotSentAgain(String format) {
        var question = "/v1/reports/poverty?area=ex&year=2018&format=" + format;
        var tag = given().get(question).header("ETag");

        given().header("If-None-Match", tag).get(question).then().statusCode(304);
        given().header("If-None-Match", tag)
                .get(question + "&lang=en")
                .then()
                .statusCode(format.equals("json") ? 304 : 200);
    }

    @Test
    void aFileHasTheFormThatIsAccepted() {
        var accepted = given().accept("application/pdf;q=0.5, text/csv").get("/v1/reports/funding?area=ex&year=2018");

        accepted.then().statusCode(200).contentType("text/csv");
    }

    @Test
    void aRestrictedFileIsStoredByNoCache() {
        officer()
                .get("/v1/reports/movement?area=ex&year=2018&format=xlsx")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store");
    }

    private static void assertFileOf(int rows, String ending, Response file) {
        file.then()
                .statusCode(200)
                .header("Row-Count", Integer.toString(rows))
                .header("Content-Checksum", "sha-256=" + sha256(file.asByteArray()))
                .header(
                        "Content-Disposition",
                        matchesPattern(
                                "attachment; filename=\"[a-z-]+-ex(11)?-20\\d\\d(-20\\d\\d)?\\." + ending + "\""));
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A workbook has numbers, which know no zeros at their end. */
    private static Map<String, String> unscaled(Map<String, String> row) {
        var unscaled = new TreeMap<>(row);
        unscaled.replaceAll((name, cell) -> cell.matches("-?\\d+\\.\\d+")
                ? new BigDecimal(cell).stripTrailingZeros().toPlainString()
                : cell);
        return unscaled;
    }

    private static List<Map<String, String>> rows(JsonNode report) {
        var rows = new ArrayList<Map<String, String>>();
        if (report.has("targets")) {
            report.path("targets").forEach(target -> rows.add(row(report, target)));
        } else if (report.has("figures")) {
            report.path("figures").forEach(figure -> rows.add(row(report, figure)));
        } else if (report.has("byProgramme")) {
            var total = cells(report);
            total.put("dimension", "total");
            total.put("value", total.remove("programme"));
            rows.add(total);
            for (String dimension : List.of("programme", "project", "capitalType", "source", "month")) {
                String list = "by" + Character.toUpperCase(dimension.charAt(0)) + dimension.substring(1);
                report.path(list).forEach(sum -> rows.add(ofDimension(report, dimension, sum)));
            }
            report.path("areas").forEach(area -> {
                var row = row(report, area);
                row.put("dimension", "area");
                row.put("value", area.at("/area/code").asText());
                rows.add(row);
            });
            if (report.has("undivided")) {
                var undivided = ofDimension(report, "undivided", report.path("undivided"));
                undivided.put("value", report.path("programme").asText());
                rows.add(undivided);
            }
        } else if (report.has("years")) {
            report.path("years").forEach(year -> {
                var row = row(report, year);
                put(row, "area", report.path("area"));
                rows.add(row);
            });
        } else if (report.has("classes")) {
            addAnswers(rows, report, report);
            report.path("areas").forEach(area -> addAnswers(rows, report, area));
        } else {
            rows.add(cells(report));
            report.path("areas").forEach(area -> rows.add(row(report, area)));
            report.path("residences").forEach(group -> {
                var row = row(report, group);
                put(row, "area", report.path("area"));
                rows.add(row);
                group.path("areas").forEach(area -> {
                    var ofArea = row(report, area);
                    ofArea.put("residence", group.path("residence").asText());
                    rows.add(ofArea);
                });
            });
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
        String value = row.remove(dimension);
        row.put(
                "value",
                dimension.equals("project") ? row.remove("programme") + "/" + (value == null ? "" : value) : value);
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
                    } else if (m.getValue().isArray()) {
                        m.getValue().forEach(one -> cells.merge(name, one.asText(), (a, b) -> a + "; " + b));
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

    private static PublishedState disbursed(PublishedState budget) {
        var value = new TreeMap<>(budget.value());
        value.put("disbursedOn", "2018-05-14");
        return new PublishedState("funding.disbursement.v1", budget.id(), 1, 1, value);
    }

    private static RequestSpecification as(String reader) {
        return reader.equals("public") ? given() : officer();
    }

    private static RequestSpecification officer() {
        return given().auth().oauth2(TestTokens.of("province-officer", "ex"));
    }
}
