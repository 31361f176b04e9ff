package vn.vuonlen.local.glance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/** Where each published figure is found in what the services answer. */
record Actual(Reports reports) {

    Optional<BigDecimal> of(PublishedFigure figure) throws IOException, InterruptedException {
        int year = figure.year();
        if (figure.measure().startsWith("target_")) {
            String measure = figure.measure().endsWith("rate") ? "poorRate" : "poor";
            return number(reports.target(year, figure.scope(), measure).path("target"));
        }
        if (figure.measure().startsWith("funding_")) {
            return number(money(figure.measure(), reports.funding(year)).path("budgeted"));
        }
        Optional<String> areas = areas(figure.measure());
        if (areas.isPresent()) {
            return reports.areas(year, areas.get());
        }
        JsonNode poverty = reports.poverty(year, figure.scope());
        return figure.measure().equals("poor_households_fall")
                ? number(poverty.at("/change/poor")).map(BigDecimal::negate)
                : number(poverty.at(pointer(figure.measure())));
    }

    private static String pointer(String measure) {
        return switch (measure) {
            case "households" -> "/households";
            case "poor_households" -> "/poor";
            case "poor_rate" -> "/poorRate";
            case "near_poor_households" -> "/nearPoor";
            case "near_poor_rate" -> "/nearPoorRate";
            case "income_poor_households" -> "/incomePoor";
            case "ethnic_minority_poor_households" -> "/ethnicMinority/poor";
            case "ethnic_minority_poor_rate" -> "/ethnicMinority/poorRate";
            case "poor_rate_change" -> "/change/poorRatePoints";
            default -> throw new IllegalArgumentException("no report answers " + measure);
        };
    }

    private static Optional<String> areas(String measure) {
        return Optional.ofNullable(
                switch (measure) {
                    case "districts" -> "level=DISTRICT";
                    case "communes" -> "level=COMMUNE";
                    case "poor_districts_group_1" -> "level=DISTRICT&designation=POOR_DISTRICT_GROUP_1";
                    case "poor_districts_group_2" -> "level=DISTRICT&designation=POOR_DISTRICT_GROUP_2";
                    case "communes_extremely_difficult" -> "level=COMMUNE&designation=EXTREMELY_DIFFICULT_COMMUNE";
                    case "communes_programme_135" -> "level=COMMUNE&designation=PROGRAMME_135_COMMUNE";
                    default -> null;
                });
    }

    private static JsonNode money(String measure, JsonNode report) {
        return switch (measure) {
            case "funding_development" -> among(report.path("byCapitalType"), "capitalType", "DEVELOPMENT");
            case "funding_recurrent" -> among(report.path("byCapitalType"), "capitalType", "RECURRENT");
            case "funding_30a_infrastructure" -> among(report.path("byProgramme"), "programme", "P30A");
            case "funding_decision_293" -> among(report.path("byProgramme"), "programme", "P293");
            case "funding_135" -> among(report.path("byProgramme"), "programme", "P135");
            default -> report;
        };
    }

    private static JsonNode among(JsonNode rows, String member, String value) {
        for (JsonNode row : rows) {
            if (row.path(member).asText().equals(value)) {
                return row;
            }
        }
        return rows.path("absent");
    }

    private static Optional<BigDecimal> number(JsonNode node) {
        return node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty();
    }
}
