package vn.vuonlen.kubernetes.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import vn.vuonlen.kubernetes.Manifests;

/** Of what stays while something is replaced, drained or lost. */
final class AvailabilityRules {
    private AvailabilityRules() {}

    static Stream<String> rollouts(Manifests manifests) {
        return manifests
                .of("Deployment")
                .filter(deployment -> {
                    var rolling = deployment.at("/spec/strategy/rollingUpdate");
                    return !rolling.path("maxUnavailable").asText("").equals("0")
                            || rolling.path("maxSurge").asInt() < 1;
                })
                .map(deployment -> Manifests.title(deployment) + " takes pods away before others are ready");
    }

    static Stream<String> spread(Manifests manifests) {
        return manifests
                .of("Deployment")
                .filter(deployment -> Manifests.each(Manifests.pod(deployment).path("topologySpreadConstraints"))
                        .noneMatch(spread -> spread.path("topologyKey").asText().equals("kubernetes.io/hostname")
                                && Manifests.selects(
                                        spread.at("/labelSelector/matchLabels"), Manifests.podLabels(deployment))))
                .map(deployment -> Manifests.title(deployment) + " may run on one node alone");
    }

    static Stream<String> budgets(Manifests manifests) {
        return manifests
                .of("Deployment")
                .filter(deployment -> manifests
                        .of("PodDisruptionBudget")
                        .noneMatch(budget -> budget.at("/spec/maxUnavailable").asInt() == 1
                                && Manifests.selects(
                                        budget.at("/spec/selector/matchLabels"), Manifests.podLabels(deployment))))
                .map(deployment -> Manifests.title(deployment) + " has no budget that lets one pod go at a time");
    }

    /** The demo says itself that it has one. */
    static Stream<String> replicas(Manifests manifests) {
        return manifests
                .of("Deployment")
                .filter(deployment -> least(manifests, deployment) < 1
                        || manifests.of("HorizontalPodAutoscaler").findAny().isPresent()
                                && least(manifests, deployment) < 2)
                .map(deployment -> Manifests.title(deployment) + " has too few replicas");
    }

    /** With an autoscaler the Deployment has no number of its own, which each upgrade would go back to. */
    private static int least(Manifests manifests, JsonNode deployment) {
        return manifests
                .of("HorizontalPodAutoscaler")
                .filter(scaler ->
                        scaler.at("/spec/scaleTargetRef/name").asText().equals(Manifests.name(deployment)))
                .findFirst()
                .map(scaler -> deployment.at("/spec/replicas").isMissingNode()
                        ? scaler.at("/spec/minReplicas").asInt()
                        : 0)
                .orElse(deployment.at("/spec/replicas").asInt());
    }
}
