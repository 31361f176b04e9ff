package vn.vuonlen.kubernetes.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vuonlen.kubernetes.Manifests;

/** Of secrets, none of which the chart has. */
final class SecretRules {
    private static final Set<String> ALL =
            Set.of("QUARKUS_DATASOURCE_USERNAME", "QUARKUS_DATASOURCE_PASSWORD", "VUONLEN_CURSOR_SECRET");

    /** What a service refuses to start without, or would fail with; {@code ChartRunsTest} starts them with no more. */
    private static final Map<String, Set<String>> MORE =
            Map.of("household-service", Set.of("VUONLEN_PERSONAL_IDS_ENCRYPTION_KEY", "VUONLEN_PERSONAL_IDS_HASH_KEY"));

    private SecretRules() {}

    static Stream<String> literals(Manifests manifests) {
        var objects = manifests.of("Secret").map(secret -> Manifests.title(secret) + " is made by the chart");
        var variables = manifests
                .workloads()
                .flatMap(workload -> variables(workload)
                        .filter(variable -> variable.has("value")
                                && variable.path("name").asText().matches(".*(PASSWORD|SECRET|_KEY|JAAS).*"))
                        .map(variable -> Manifests.title(workload) + " has a secret as text: "
                                + variable.path("name").asText()));
        var settings = manifests
                .of("ConfigMap")
                .flatMap(config -> PodRules.settings(config).stringPropertyNames().stream()
                        .filter(name -> name.matches(".*(password|-secret|-key|jaas.*)"))
                        .map(name -> Manifests.title(config) + " has a secret as text: " + name));
        return Stream.of(objects, variables, settings).flatMap(faults -> faults);
    }

    static Stream<String> missing(Manifests manifests) {
        return manifests.of("Deployment").flatMap(deployment -> {
            var needed = new TreeSet<>(ALL);
            needed.addAll(MORE.getOrDefault(Manifests.podLabels(deployment).get("app.kubernetes.io/name"), Set.of()));
            var config = manifests.get("ConfigMap", Manifests.name(deployment));
            if (PodRules.settings(config).containsKey("kafka.sasl.mechanism")) {
                needed.add("KAFKA_SASL_JAAS_CONFIG");
            }
            needed.removeAll(variables(deployment)
                    .filter(variable ->
                            variable.at("/valueFrom/secretKeyRef/key").isTextual())
                    .map(variable -> variable.path("name").asText())
                    .collect(Collectors.toSet()));
            return needed.stream().map(name -> Manifests.title(deployment) + " is not given " + name);
        });
    }

    private static Stream<JsonNode> variables(JsonNode workload) {
        return Manifests.each(Manifests.pod(workload).path("containers"))
                .flatMap(container -> Manifests.each(container.path("env")));
    }
}
