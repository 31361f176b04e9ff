package vn.vuonlen.local.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/** Finds each published figure in the answers of the services. */
record ReportedFigures(ReportClient reports) {

    Optional<BigDecimal> of(PublishedFigure figure) throws IOException, InterruptedException {
        int year = figure.year();
        if (figure.measure().startsWith("target_")) {
            String measure = figure.measure().endsWith("rate") ? "poorRate" : "poor";
            return number(reports.target(year, figure.scope(), measure).path("target"));
        }
        if (figure.measure().startsWith("funding_")) {
            return number(fundingNode(figure.measure(), reports.funding(year)).path("budgeted"));
        }
        Optional<String> filter = areaFilter(figure.measure());
        if (filter.isPresent()) {
            return reports.areas(year, filter.get());
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

    private static Optional<String> areaFilter(String measure) {
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

    private static JsonNode fundingNode(String measure, JsonNode report) {
        return switch (measure) {
            case "funding_development" -> rowWhere(report.path("byCapitalType"), "capitalType", "DEVELOPMENT");
            case "funding_recurrent" -> rowWhere(report.path("byCapitalType"), "capitalType", "RECURRENT");
            case "funding_30a_infrastructure" -> rowWhere(report.path("byProgramme"), "programme", "P30A");
            case "funding_decision_293" -> rowWhere(report.path("byProgramme"), "programme", "P293");
            case "funding_135" -> rowWhere(report.path("byProgramme"), "programme", "P135");
            default -> report;
        };
    }

    private static JsonNode rowWhere(JsonNode rows, String member, String value) {
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
