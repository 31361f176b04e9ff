package vn.vuonlen.observability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The dashboards of a folder by the names of their files. */
record Dashboards(Map<String, JsonNode> byName) {

    private static final ObjectMapper JSON = new ObjectMapper();

    record Expression(String place, String text) {}

    static Dashboards of(Path folder) throws IOException {
        var found = new TreeMap<String, JsonNode>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                found.put(file.getFileName().toString().replace(".json", ""), JSON.readTree(Files.readString(file)));
            }
        }
        return new Dashboards(found);
    }

    List<Expression> expressions() {
        var all = new ArrayList<Expression>();
        byName.forEach((name, dashboard) -> {
            for (var panel : dashboard.path("panels")) {
                for (var target : panel.path("targets")) {
                    all.add(new Expression(
                            name + ", " + panel.path("title").asText(),
                            target.path("expr").asText()));
                }
            }
        });
        return all;
    }

    /** A file of recording rules, which promtool can check; JSON is YAML. Grafana puts a duration for its interval. */
    String asRules() throws IOException {
        var rules = expressions().stream()
                .map(expression -> Map.of(
                        "record",
                        "dashboard:expression",
                        "expr",
                        expression.text().replace("$__rate_interval", "5m")))
                .toList();
        return JSON.writeValueAsString(Map.of("groups", List.of(Map.of("name", "dashboards", "rules", rules))));
    }
}
