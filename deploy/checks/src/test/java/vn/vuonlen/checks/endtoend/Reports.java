package vn.vuonlen.checks.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.StreamSupport;
import vn.vuonlen.local.process.Part;

/** The reports as tables of whole numbers, so that they can be laid beside those of their owners. */
record Reports(Doors doors) {

    private static final List<String> POVERTY = List.of(
            "/households", "/poor", "/nearPoor", "/incomePoor", "/ethnicMinority/households", "/ethnicMinority/poor");
    private static final List<String> MONEY = List.of("/budgeted", "/allocated", "/disbursed");

    SortedMap<String, List<Long>> poverty(int year, String breakdown) throws Exception {
        var rows = poverty(year).apply("&breakdown=" + breakdown).path("areas");
        return Doors.table(rows, "/area/code", POVERTY);
    }

    List<Long> poorProvince(int year) throws Exception {
        return Doors.numbers(poverty(year).apply(""), POVERTY);
    }

    SortedMap<String, List<Long>> movement(int year) throws Exception {
        var report = doors.told(Part.REPORTING, "/v1/reports/movement?area=11&breakdown=commune&year=" + year);
        return Doors.table(report.path("areas"), "/area/code", flows());
    }

    JsonNode movementOfProvince(int year) throws Exception {
        return doors.told(Part.REPORTING, "/v1/reports/movement?area=11&year=" + year);
    }

    SortedMap<String, List<Long>> money(String area) throws Exception {
        var report = doors.told(Part.REPORTING, "/v1/reports/funding?year=2018&area=" + area);
        var table = Doors.table(report.path("byProgramme"), "/programme", MONEY);
        table.putAll(Doors.table(report.path("byCapitalType"), "/capitalType", MONEY));
        table.putAll(Doors.table(report.path("bySource"), "/source", MONEY));
        table.put("ALL", Doors.numbers(report, MONEY));
        return table;
    }

    BigDecimal actual(Published figure) throws Exception {
        if (figure.ofAreas()) {
            var path = "/v1/areas?limit=500&asOf=" + figure.year() + "-12-31&" + figure.areas();
            return BigDecimal.valueOf(
                    doors.told(Part.HOUSEHOLD, path).path("items").size());
        }
        if (figure.ofTarget()) {
            return target(figure);
        }
        var narrowed = figure.ofPoorDistricts() ? "&designation=POOR_DISTRICT" : "";
        return poverty(figure.year()).apply(narrowed).at(figure.pointer()).decimalValue();
    }

    private BigDecimal target(Published figure) throws Exception {
        var measure = figure.measure().endsWith("rate") ? "poorRate" : "poor";
        var targets = doors.told(Part.REPORTING, "/v1/targets?area=11&year=" + figure.year())
                .path("targets");
        return StreamSupport.stream(targets.spliterator(), false)
                .filter(row -> row.path("measure").asText().equals(measure))
                .filter(row -> row.hasNonNull("designation") == figure.ofPoorDistricts())
                .findFirst()
                .orElseThrow()
                .path("target")
                .decimalValue();
    }

    interface Narrowed {
        JsonNode apply(String more) throws Exception;
    }

    Narrowed poverty(int year) {
        return more -> doors.told(Part.REPORTING, "/v1/reports/poverty?area=11&year=" + year + more);
    }

    private static List<String> flows() {
        List<String> flows = new ArrayList<>();
        for (String whose : List.of("", "/ethnicMinority")) {
            for (String flow : List.of("/start", "/escaped", "/relapsed", "/new", "/end")) {
                flows.add(whose + flow);
            }
        }
        return flows;
    }
}
