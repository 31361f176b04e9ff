package vn.vuonlen.kubernetes.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.vuonlen.kubernetes.Manifests;

/** Of pods and their containers. */
final class PodRules {
    private static final List<String> PROBES = List.of("startupProbe", "livenessProbe", "readinessProbe");

    /** {@code ChartRunsTest} holds that the services serve them. */
    private static final List<String> PATHS = List.of("/q/health/started", "/q/health/live", "/q/health/ready");

    private PodRules() {}

    static Stream<String> unpinnedImages(Manifests manifests) {
        var databases = manifests
                .of("Cluster")
                .filter(cluster -> isUnpinned(cluster.at("/spec/imageName").asText()))
                .map(cluster -> Manifests.title(cluster) + " has no pinned image");
        return Stream.concat(
                databases,
                containers(
                        manifests,
                        container -> isUnpinned(container.path("image").asText()) ? "has no pinned image" : ""));
    }

    private static boolean isUnpinned(String image) {
        var tag = image.substring(image.lastIndexOf('/') + 1);
        return !tag.contains("@sha256:") && (!tag.contains(":") || tag.endsWith(":latest") || tag.endsWith(":"));
    }

    static Stream<String> privileges(Manifests manifests) {
        var pods = manifests
                .workloads()
                .filter(workload -> {
                    var security = Manifests.pod(workload).path("securityContext");
                    return !security.path("runAsNonRoot").asBoolean()
                            || security.path("runAsUser").asInt() == 0
                            || !security.at("/seccompProfile/type").asText().equals("RuntimeDefault");
                })
                .map(workload -> Manifests.title(workload) + " may run as root or without seccomp");
        var containers = containers(manifests, container -> {
            var security = container.path("securityContext");
            boolean restricted = security.path("readOnlyRootFilesystem").asBoolean()
                    && !security.path("allowPrivilegeEscalation").asBoolean(true)
                    && security.at("/capabilities/drop").toString().equals("[\"ALL\"]")
                    && security.at("/capabilities/add").isMissingNode()
                    && security.path("runAsNonRoot").asBoolean(true);
            return restricted ? "" : "is not restricted";
        });
        return Stream.concat(pods, containers);
    }

    static Stream<String> tokens(Manifests manifests) {
        return Stream.concat(manifests.workloads().map(Manifests::pod), manifests.of("ServiceAccount"))
                .filter(part -> part.path("automountServiceAccountToken").asBoolean(true))
                .map(part -> "a token of the cluster is mounted: "
                        + part.path("serviceAccountName").asText(Manifests.name(part)));
    }

    static Stream<String> missingResources(Manifests manifests) {
        return containers(manifests, container -> {
            var resources = container.path("resources");
            boolean complete = resources.at("/requests/cpu").isTextual()
                    && resources.at("/requests/memory").isTextual()
                    && resources.at("/limits/memory").isTextual();
            return complete ? "" : "lacks a request or the limit of memory";
        });
    }

    static Stream<String> probes(Manifests manifests) {
        return manifests
                .of("Deployment")
                .flatMap(deployment -> Manifests.each(Manifests.pod(deployment).path("containers"))
                        .flatMap(container -> PROBES.stream()
                                .filter(probe -> !PATHS.get(PROBES.indexOf(probe))
                                                .equals(container
                                                        .path(probe)
                                                        .at("/httpGet/path")
                                                        .asText())
                                        || !container
                                                .path(probe)
                                                .at("/httpGet/port")
                                                .asText()
                                                .equals("http"))
                                .map(probe -> Manifests.title(deployment) + " has no " + probe
                                        + " at a path that is served")));
    }

    /** The delay, the time for requests, and a quarter of a minute for jobs, relay and consumer. */
    static Stream<String> graces(Manifests manifests) {
        return manifests
                .of("Deployment")
                .filter(deployment -> {
                    var settings = settings(manifests.get("ConfigMap", Manifests.name(deployment)));
                    int needed = seconds(settings, "quarkus.shutdown.delay")
                            + seconds(settings, "quarkus.shutdown.timeout")
                            + 15;
                    return Manifests.pod(deployment)
                                    .path("terminationGracePeriodSeconds")
                                    .asInt(30)
                            < needed;
                })
                .map(deployment -> Manifests.title(deployment) + " is killed before it can have ended");
    }

    private static int seconds(Properties settings, String name) {
        return Integer.parseInt(settings.getProperty(name, "0S").replace("S", ""));
    }

    static Properties settings(JsonNode config) {
        var settings = new Properties();
        try {
            settings.load(new StringReader(
                    config.path("data").path("application.properties").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    /** A fault of each container that the check says one of. */
    private static Stream<String> containers(Manifests manifests, Function<JsonNode, String> check) {
        return manifests
                .workloads()
                .flatMap(workload -> Stream.concat(
                                Manifests.each(Manifests.pod(workload).path("containers")),
                                Manifests.each(Manifests.pod(workload).path("initContainers")))
                        .map(check)
                        .filter(fault -> !fault.isEmpty())
                        .map(fault -> Manifests.title(workload) + " " + fault));
    }
}
