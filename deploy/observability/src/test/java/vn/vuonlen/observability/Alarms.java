package vn.vuonlen.observability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A folder with {@code vuonlen.yaml} and its cases, and what it lacks. */
record Alarms(List<JsonNode> rules, JsonNode cases) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> SEVERITIES = Set.of("warning", "critical");

    static Alarms of(Path folder) throws IOException {
        var rules = new ArrayList<JsonNode>();
        for (var group :
                YAML.readTree(Files.readString(folder.resolve("vuonlen.yaml"))).path("groups")) {
            group.path("rules").forEach(rules::add);
        }
        return new Alarms(
                rules,
                YAML.readTree(Files.readString(folder.resolve("vuonlen.test.yaml")))
                        .path("tests"));
    }

    Set<String> names() {
        var names = new TreeSet<String>();
        rules.forEach(rule -> names.add(rule.path("alert").asText()));
        return names;
    }

    /** Alarms of which no case shows that they fire, or none that they stay quiet. */
    Set<String> untested() {
        var untested = new TreeSet<String>();
        for (var name : names()) {
            if (!hasCase(name, true)) {
                untested.add(name + " never fires");
            }
            if (!hasCase(name, false)) {
                untested.add(name + " is never quiet");
            }
        }
        return untested;
    }

    private boolean hasCase(String name, boolean fires) {
        for (var group : cases) {
            for (var one : group.path("alert_rule_test")) {
                if (one.path("alertname").asText().equals(name)
                        && one.path("exp_alerts").isEmpty() != fires) {
                    return true;
                }
            }
        }
        return false;
    }

    Set<String> unknownMetrics() {
        var unknown = new TreeSet<String>();
        for (var rule : rules) {
            new PromQuery(rule.path("expr").asText())
                    .unknown(ListedMetric.all())
                    .forEach(name -> unknown.add(rule.path("alert").asText() + ": " + name));
        }
        return unknown;
    }

    /** Alarms whose summary, severity or link to the runbook of their name is missing. */
    Set<String> unlabelled() {
        var unlabelled = new TreeSet<String>();
        for (var rule : rules) {
            var name = rule.path("alert").asText();
            var runbook = "deploy/observability/runbooks/" + name + ".md";
            if (!SEVERITIES.contains(rule.at("/labels/severity").asText())
                    || rule.at("/annotations/summary").asText().isEmpty()
                    || !rule.at("/annotations/runbook_url").asText().equals(runbook)) {
                unlabelled.add(name);
            }
        }
        return unlabelled;
    }
}
