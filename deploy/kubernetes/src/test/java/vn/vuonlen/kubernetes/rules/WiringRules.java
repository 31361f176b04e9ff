package vn.vuonlen.kubernetes.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vuonlen.kubernetes.Manifests;

/** Of names by which objects refer to each other, which no validation compares. */
final class WiringRules {
    private WiringRules() {}

    static Stream<String> selectors(Manifests manifests) {
        var own = manifests
                .of("Deployment")
                .filter(deployment -> !Manifests.selects(
                        deployment.at("/spec/selector/matchLabels"), Manifests.podLabels(deployment)))
                .map(deployment -> Manifests.title(deployment) + " does not select its own pods");
        var services = manifests
                .of("Service")
                .filter(service -> manifests
                                        .workloads()
                                        .filter(workload -> Manifests.selects(
                                                service.at("/spec/selector"), Manifests.podLabels(workload)))
                                        .filter(workload ->
                                                Manifests.name(workload).equals(Manifests.name(service)))
                                        .count()
                                != manifests
                                        .workloads()
                                        .filter(workload -> Manifests.selects(
                                                service.at("/spec/selector"), Manifests.podLabels(workload)))
                                        .count()
                        || manifests
                                .of("Deployment")
                                .noneMatch(workload ->
                                        Manifests.selects(service.at("/spec/selector"), Manifests.podLabels(workload))))
                .map(service -> Manifests.title(service) + " does not select the pods of its Deployment alone");
        var monitors = manifests
                .of("ServiceMonitor")
                .filter(monitor -> manifests
                        .of("Service")
                        .anyMatch(service -> !Manifests.selects(
                                monitor.at("/spec/selector/matchLabels"),
                                Manifests.map(service.at("/metadata/labels")))))
                .map(monitor -> Manifests.title(monitor) + " leaves out a Service");
        return Stream.of(own, services, monitors).flatMap(faults -> faults);
    }

    static Stream<String> ports(Manifests manifests) {
        var services = manifests
                .of("Service")
                .flatMap(service -> Manifests.each(service.at("/spec/ports"))
                        .filter(port -> !namedPorts(manifests.get("Deployment", Manifests.name(service)))
                                .contains(port.path("targetPort").asText()))
                        .map(port -> Manifests.title(service) + " targets a port that its pods do not have"));
        var monitors = manifests
                .of("ServiceMonitor")
                .flatMap(monitor -> Manifests.each(monitor.at("/spec/endpoints"))
                        .filter(endpoint -> manifests
                                .of("Service")
                                .anyMatch(service -> Manifests.each(service.at("/spec/ports"))
                                        .noneMatch(port -> port.path("name").equals(endpoint.path("port")))))
                        .map(endpoint -> Manifests.title(monitor) + " asks at a port that Services do not have"));
        return Stream.concat(services, monitors);
    }

    private static Set<String> namedPorts(JsonNode deployment) {
        return Manifests.each(Manifests.pod(deployment).path("containers"))
                .flatMap(container -> Manifests.each(container.path("ports")))
                .map(port -> port.path("name").asText())
                .collect(Collectors.toSet());
    }

    static Stream<String> references(Manifests manifests) {
        return Stream.of(pods(manifests), scalers(manifests), routes(manifests), operated(manifests))
                .flatMap(faults -> faults);
    }

    private static Stream<String> pods(Manifests manifests) {
        return manifests.workloads().flatMap(workload -> {
            var pod = Manifests.pod(workload);
            var volumes = Manifests.each(pod.path("volumes"))
                    .map(volume -> volume.path("name").asText())
                    .collect(Collectors.toSet());
            var mounts = Manifests.each(pod.path("containers"))
                    .flatMap(container -> Manifests.each(container.path("volumeMounts")))
                    .map(mount -> mount.path("name").asText())
                    .filter(name -> !volumes.contains(name))
                    .map(name -> Manifests.title(workload) + " mounts a volume that it does not have: " + name);
            var configs = Manifests.each(pod.path("volumes"))
                    .map(volume -> volume.at("/configMap/name").asText())
                    .filter(name -> !name.isEmpty() && !manifests.has("ConfigMap", name))
                    .map(name -> Manifests.title(workload) + " has no ConfigMap " + name);
            var account = Stream.of(pod.path("serviceAccountName").asText())
                    .filter(name -> !manifests.has("ServiceAccount", name))
                    .map(name -> Manifests.title(workload) + " has no ServiceAccount " + name);
            return Stream.of(mounts, configs, account).flatMap(faults -> faults);
        });
    }

    private static Stream<String> scalers(Manifests manifests) {
        return manifests
                .of("HorizontalPodAutoscaler")
                .filter(scaler -> !manifests.has(
                        "Deployment", scaler.at("/spec/scaleTargetRef/name").asText()))
                .map(scaler -> Manifests.title(scaler) + " scales nothing");
    }

    private static Stream<String> routes(Manifests manifests) {
        var backends = manifests
                .of("HTTPRoute")
                .flatMap(route -> Manifests.each(route.at("/spec/rules"))
                        .flatMap(rule -> Manifests.each(rule.path("backendRefs")))
                        .filter(backend -> manifests
                                .of("Service")
                                .noneMatch(service -> Manifests.name(service)
                                                .equals(backend.path("name").asText())
                                        && Manifests.each(service.at("/spec/ports"))
                                                .anyMatch(port ->
                                                        port.path("port").equals(backend.path("port")))))
                        .map(backend -> Manifests.title(route) + " leads to no Service"));
        var parents = manifests
                .of("HTTPRoute")
                .filter(route -> Manifests.each(route.at("/spec/parentRefs"))
                        .anyMatch(parent -> manifests
                                .of("Gateway")
                                .noneMatch(gateway -> Manifests.name(gateway)
                                                .equals(parent.path("name").asText())
                                        && Manifests.each(gateway.at("/spec/listeners"))
                                                .anyMatch(listener ->
                                                        listener.path("name").equals(parent.path("sectionName"))
                                                                && listener.path("hostname")
                                                                        .equals(route.at("/spec/hostnames/0"))))))
                .map(route -> Manifests.title(route) + " hangs on no listener of its host");
        var certificates = manifests
                .of("Gateway")
                .flatMap(gateway -> Manifests.each(gateway.at("/spec/listeners"))
                        .filter(listener -> manifests
                                .of("Certificate")
                                .noneMatch(certificate -> certificate
                                                .at("/spec/secretName")
                                                .equals(listener.at("/tls/certificateRefs/0/name"))
                                        && Manifests.each(certificate.at("/spec/dnsNames"))
                                                .anyMatch(listener.path("hostname")::equals)))
                        .map(listener -> Manifests.title(gateway) + " has no certificate for "
                                + listener.path("hostname").asText()));
        return Stream.of(backends, parents, certificates).flatMap(faults -> faults);
    }

    private static Stream<String> operated(Manifests manifests) {
        var kafka = Stream.of("KafkaTopic", "KafkaUser", "KafkaNodePool")
                .flatMap(manifests::of)
                .filter(object -> !manifests.has(
                        "Kafka",
                        object.at("/metadata/labels/strimzi.io~1cluster").asText()))
                .map(object -> Manifests.title(object) + " belongs to no Kafka");
        var backups = manifests
                .of("ScheduledBackup")
                .filter(backup -> !manifests.has(
                        "Cluster", backup.at("/spec/cluster/name").asText()))
                .map(backup -> Manifests.title(backup) + " backs up nothing");
        return Stream.concat(kafka, backups);
    }

    /** The chart hashes the settings themselves; what stands in the ConfigMap is the same text. */
    static Stream<String> checksums(Manifests manifests) {
        return manifests
                .of("Deployment")
                .filter(deployment -> {
                    var text = manifests
                            .get("ConfigMap", Manifests.name(deployment))
                            .path("data")
                            .path("application.properties")
                            .asText();
                    Map<String, String> annotations =
                            Manifests.map(deployment.at("/spec/template/metadata/annotations"));
                    return !sha256(text.strip()).equals(annotations.get("checksum/config"));
                })
                .map(deployment -> Manifests.title(deployment) + " does not roll when its configuration changes");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
