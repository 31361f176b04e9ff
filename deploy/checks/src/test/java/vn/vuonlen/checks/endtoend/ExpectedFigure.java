package vn.vuonlen.checks.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A figure as the province published it, and where a report must show it. */
record ExpectedFigure(int year, String scope, String measure, BigDecimal value, String qualifier) {

    private static final Map<String, String> POVERTY = Map.of(
            "households", "/households",
            "poor_households", "/poor",
            "poor_rate", "/poorRate",
            "near_poor_households", "/nearPoor",
            "near_poor_rate", "/nearPoorRate",
            "income_poor_households", "/incomePoor",
            "ethnic_minority_poor_households", "/ethnicMinority/poor",
            "ethnic_minority_poor_rate", "/ethnicMinority/poorRate",
            "poor_rate_change", "/change/poorRatePoints");

    private static final Map<String, String> AREAS = Map.of(
            "districts", "level=DISTRICT",
            "communes", "level=COMMUNE",
            "poor_districts_group_1", "designation=POOR_DISTRICT_GROUP_1",
            "poor_districts_group_2", "designation=POOR_DISTRICT_GROUP_2",
            "communes_extremely_difficult", "designation=EXTREMELY_DIFFICULT_COMMUNE",
            "communes_programme_135", "designation=PROGRAMME_135_COMMUNE");

    static List<ExpectedFigure> exact() {
        var file = Objects.requireNonNull(ExpectedFigure.class.getResourceAsStream("/published-figures.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(c -> new ExpectedFigure(Integer.parseInt(c[0]), c[1], c[2], new BigDecimal(c[3]), c[4]))
                    .filter(figure -> List.of("EXACT", "DERIVED").contains(figure.qualifier()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean ofPoverty() {
        return POVERTY.containsKey(measure);
    }

    boolean ofAreas() {
        return AREAS.containsKey(measure);
    }

    boolean ofTarget() {
        return measure.startsWith("target_");
    }

    String pointer() {
        return POVERTY.get(measure);
    }

    String areas() {
        return AREAS.get(measure);
    }

    boolean ofPoorDistricts() {
        return scope.equals("POOR_DISTRICTS");
    }
}
