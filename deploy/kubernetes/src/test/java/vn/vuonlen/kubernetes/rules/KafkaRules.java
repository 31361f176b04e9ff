package vn.vuonlen.kubernetes.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import vn.vuonlen.kubernetes.Manifests;
import vn.vuonlen.kubernetes.ServiceFacts;

/** Of topics and who may read and write them. */
final class KafkaRules {
    private KafkaRules() {}

    static Stream<String> grants(Manifests manifests) {
        if (manifests.of("Kafka").findAny().isEmpty()) {
            return Stream.empty();
        }
        return ServiceFacts.all().stream().flatMap(service -> {
            var user = manifests
                    .of("KafkaUser")
                    .filter(candidate -> Manifests.name(candidate).endsWith("-" + service.key() + "-kafka"))
                    .findFirst()
                    .orElseThrow();
            var settings = PodRules.settings(
                    manifests.get("ConfigMap", Manifests.name(user).replaceFirst("-kafka$", "")));
            var prefix = settings.getProperty("vuonlen.topic-prefix", "");
            var identity = prefix + service.key() + "-service";
            var published = service.publishes().keySet().stream()
                    .flatMap(topic -> Stream.of(
                            fault(manifests, user, "topic", prefix + topic, List.of("Create", "Describe", "Write")),
                            manifests.has("KafkaTopic", prefix + topic)
                                    ? ""
                                    : "There is no KafkaTopic " + prefix + topic));
            var transactions = service.publishes().isEmpty()
                    ? Stream.<String>empty()
                    : Stream.of(fault(manifests, user, "transactionalId", identity, List.of("Describe", "Write")));
            var consumed = service.consumes().stream()
                    .map(topic -> fault(manifests, user, "topic", prefix + topic, List.of("Describe", "Read")));
            var group = service.consumes().isEmpty()
                    ? Stream.<String>empty()
                    : Stream.of(fault(manifests, user, "group", identity, List.of("Describe", "Read")));
            return Stream.of(published, transactions, consumed, group)
                    .flatMap(faults -> faults)
                    .filter(fault -> !fault.isEmpty());
        });
    }

    private static String fault(Manifests manifests, JsonNode user, String type, String name, List<String> operations) {
        boolean granted = Manifests.each(user.at("/spec/authorization/acls"))
                .anyMatch(acl -> acl.at("/resource/type").asText().equals(type)
                        && acl.at("/resource/name").asText().equals(name)
                        && Manifests.each(acl.path("operations"))
                                .map(JsonNode::asText)
                                .toList()
                                .containsAll(operations));
        return granted ? "" : Manifests.title(user) + " may not " + operations + " " + type + " " + name;
    }
}
