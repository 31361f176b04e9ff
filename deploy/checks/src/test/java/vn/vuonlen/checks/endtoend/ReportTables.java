package vn.vuonlen.checks.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import vn.vuonlen.local.process.Part;

/** The reports as tables of whole numbers, to be compared with those of {@link OwnerDatabases}. */
record ReportTables(PublicApi api, String knowledge) {

    private static final List<String> POVERTY = List.of(
            "/households", "/poor", "/nearPoor", "/incomePoor", "/ethnicMinority/households", "/ethnicMinority/poor");
    private static final List<String> MONEY = List.of("/budgeted", "/allocated", "/disbursed");

    /** As known today. */
    ReportTables(PublicApi api) {
        this(api, "");
    }

    /** The same of decided figures as known on a day. */
    ReportTables knownOn(String day) {
        return new ReportTables(api, "&asKnownOn=" + day);
    }

    SortedMap<String, List<Long>> poverty(int year, String breakdown) throws Exception {
        var rows = poverty(year).apply("&breakdown=" + breakdown).path("areas");
        return PublicApi.table(rows, "/area/code", POVERTY);
    }

    List<Long> poorProvince(int year) throws Exception {
        return PublicApi.numbers(poverty(year).apply(""), POVERTY);
    }

    /** The sum of each column. */
    static List<Long> sum(Collection<List<Long>> rows) {
        return IntStream.range(0, rows.iterator().next().size())
                .mapToObj(column ->
                        rows.stream().mapToLong(row -> row.get(column)).sum())
                .toList();
    }

    SortedMap<String, List<Long>> movement(int year) throws Exception {
        var report = api.get(Part.REPORTING, "/v1/reports/movement?area=11&breakdown=commune&year=" + year + knowledge);
        return PublicApi.table(
                report.path("areas"), "/area/code", flows("/start", "/escaped", "/relapsed", "/new", "/end"));
    }

    /** Where no earlier year has results it is not known who relapsed: that year has no table. */
    SortedMap<String, List<Long>> nearPoorMovement(int year) throws Exception {
        var report = breakdown("near-poor-movement", year);
        return PublicApi.table(
                report.path("areas"),
                "/area/code",
                flows("/start", "/escaped", "/toPoor", "/fromPoor", "/relapsed", "/new", "/end"));
    }

    /** The summary, with the average households of the report of its own. */
    SortedMap<String, List<Long>> classes(int year) throws Exception {
        var counts = List.of("/households", "/poor", "/nearPoor", "/average");
        var summary = PublicApi.table(breakdown("summary", year).path("areas"), "/area/code", counts);
        var average = PublicApi.table(
                breakdown("average-income", year).path("areas"), "/area/code", List.of("/households", "/average"));
        summary.forEach((code, row) -> {
            if (!List.of(row.getFirst(), row.getLast()).equals(average.get(code))) {
                throw new AssertionError("summary and average-income differ in " + code);
            }
        });
        return summary;
    }

    private JsonNode breakdown(String slug, int year) throws Exception {
        return api.get(Part.REPORTING, "/v1/reports/" + slug + "?area=11&breakdown=commune&year=" + year + knowledge);
    }

    JsonNode movementOfProvince(int year) throws Exception {
        return api.get(Part.REPORTING, "/v1/reports/movement?area=11&year=" + year);
    }

    /** By commune, class and answer; and those that were asked. */
    SortedMap<String, List<Long>> answers(String slug, int year) throws Exception {
        var report =
                api.get(Part.REPORTING, "/v1/reports/" + slug + "?area=11&breakdown=commune&year=" + year + knowledge);
        SortedMap<String, List<Long>> table = new TreeMap<>();
        report.path("areas")
                .forEach(row -> addAnswers(table, row.at("/area/code").asText() + " ", row));
        return table;
    }

    SortedMap<String, List<Long>> answersOfProvince(String slug, int year) throws Exception {
        SortedMap<String, List<Long>> table = new TreeMap<>();
        addAnswers(table, "", api.get(Part.REPORTING, "/v1/reports/" + slug + "?area=11&year=" + year + knowledge));
        return table;
    }

    private static void addAnswers(SortedMap<String, List<Long>> table, String area, JsonNode row) {
        for (var answers : row.path("classes")) {
            var of = area + answers.path("class").asText() + " ";
            addUnlessNone(table, of + "asked", answers.path("asked").asLong());
            answers.path("codes")
                    .forEach(code -> addUnlessNone(
                            table,
                            of + code.path("code").asText(),
                            code.path("households").asLong()));
        }
    }

    private static void addUnlessNone(SortedMap<String, List<Long>> table, String of, long households) {
        if (households > 0) {
            table.put(of, List.of(households));
        }
    }

    SortedMap<String, List<Long>> money(String area) throws Exception {
        var report = api.get(Part.REPORTING, "/v1/reports/funding?year=2018&area=" + area);
        var table = PublicApi.table(report.path("byProgramme"), "/programme", MONEY);
        for (JsonNode row : report.path("byProject")) {
            String project =
                    row.path("programme").asText() + "/" + row.path("project").asText();
            table.put(project, PublicApi.numbers(row, MONEY));
        }
        table.putAll(PublicApi.table(report.path("byCapitalType"), "/capitalType", MONEY));
        table.putAll(PublicApi.table(report.path("bySource"), "/source", MONEY));
        table.put("ALL", PublicApi.numbers(report, MONEY));
        return table;
    }

    SortedMap<String, List<Long>> disbursedByMonth(String area) throws Exception {
        var report = api.get(Part.REPORTING, "/v1/reports/funding?year=2018&area=" + area);
        return PublicApi.table(report.path("byMonth"), "/month", List.of("/disbursed"));
    }

    BigDecimal actual(ExpectedFigure figure) throws Exception {
        if (figure.ofAreas()) {
            var path = "/v1/areas?limit=500&asOf=" + figure.year() + "-12-31&" + figure.areas();
            return BigDecimal.valueOf(
                    api.get(Part.HOUSEHOLD, path).path("items").size());
        }
        if (figure.ofTarget()) {
            return target(figure);
        }
        var narrowed = figure.ofPoorDistricts() ? "&designation=POOR_DISTRICT" : "";
        return poverty(figure.year()).apply(narrowed).at(figure.pointer()).decimalValue();
    }

    private BigDecimal target(ExpectedFigure figure) throws Exception {
        var measure = figure.measure().endsWith("rate") ? "poorRate" : "poor";
        var targets = api.get(Part.REPORTING, "/v1/targets?area=11&year=" + figure.year())
                .path("targets");
        return StreamSupport.stream(targets.spliterator(), false)
                .filter(row -> row.path("measure").asText().equals(measure))
                .filter(row -> row.hasNonNull("designation") == figure.ofPoorDistricts())
                .findFirst()
                .orElseThrow()
                .path("target")
                .decimalValue();
    }

    interface PovertyReport {
        JsonNode apply(String more) throws Exception;
    }

    PovertyReport poverty(int year) {
        return more -> api.get(Part.REPORTING, "/v1/reports/poverty?area=11&year=" + year + more + knowledge);
    }

    private static List<String> flows(String... names) {
        List<String> flows = new ArrayList<>();
        for (String whose : List.of("", "/ethnicMinority")) {
            for (String flow : names) {
                flows.add(whose + flow);
            }
        }
        return flows;
    }
}
