package vn.vuonlen.kubernetes.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import vn.vuonlen.kubernetes.Manifests;

/** Of who may speak to whom. */
final class NetworkRules {
    private NetworkRules() {}

    static Stream<String> denial(Manifests manifests) {
        return manifests
                .workloads()
                .filter(workload -> manifests
                        .of("NetworkPolicy")
                        .noneMatch(policy -> selects(policy, workload)
                                && policy.at("/spec/policyTypes").toString().equals("[\"Ingress\",\"Egress\"]")
                                && policy.at("/spec/ingress").isEmpty()
                                && policy.at("/spec/egress").isEmpty()))
                .map(workload -> Manifests.title(workload) + " is denied nothing by default");
    }

    /** Its own policy, beside the denial; and none that opens a direction for everything. */
    static Stream<String> policies(Manifests manifests) {
        var missing = manifests
                .workloads()
                .filter(workload -> manifests
                        .of("NetworkPolicy")
                        .noneMatch(policy -> selects(policy, workload)
                                && !policy.at("/spec/egress").isEmpty()))
                .map(workload -> Manifests.title(workload) + " has no policy of its own");
        var open = manifests
                .of("NetworkPolicy")
                .filter(policy -> Stream.of("ingress", "egress")
                        .flatMap(direction -> Manifests.each(policy.path("spec").path(direction)))
                        .anyMatch(rule -> rule.path("ports").isEmpty()))
                .map(policy -> Manifests.title(policy) + " opens every port");
        var everybody = manifests
                .of("NetworkPolicy")
                .filter(policy -> Manifests.each(policy.at("/spec/ingress"))
                        .anyMatch(rule -> rule.path("from").isEmpty()))
                .map(policy -> Manifests.title(policy) + " lets everybody in");
        return Stream.of(missing, open, everybody).flatMap(faults -> faults);
    }

    private static boolean selects(JsonNode policy, JsonNode workload) {
        return Manifests.selects(policy.at("/spec/podSelector/matchLabels"), Manifests.podLabels(workload));
    }

    /** Health and metrics are for the cluster. */
    static Stream<String> routes(Manifests manifests) {
        return manifests
                .of("HTTPRoute")
                .flatMap(route -> Manifests.each(route.at("/spec/rules"))
                        .flatMap(rule -> rule.path("matches").isEmpty()
                                ? Stream.of("/")
                                : Manifests.each(rule.path("matches")).map(NetworkRules::prefix))
                        .filter(prefix -> Stream.of("/q/metrics", "/q/health/ready")
                                .anyMatch(inside ->
                                        inside.equals(prefix) || prefix.endsWith("/") && inside.startsWith(prefix)))
                        .map(prefix -> Manifests.title(route) + " lets the outside to " + prefix));
    }

    /** With a slash at its end if what is below matches too. */
    private static String prefix(JsonNode match) {
        var value = match.at("/path/value").asText("/");
        boolean below = !List.of("Exact").contains(match.at("/path/type").asText("PathPrefix"));
        return below && !value.endsWith("/") ? value + "/" : below ? value : value.equals("/") ? "" : value;
    }
}
