package vn.vuonlen.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Reads an object as a cluster does that validates strictly. Unknown fields and wrong types are found by the types of
 * Kubernetes, the Gateway API and Strimzi. What is required, enumerations and quantities are found by Strimzi's own
 * definitions, and for all other kinds by {@code schemas/<kind>.json}, which for CloudNativePG, cert-manager and the
 * Prometheus operator close the fields as well.
 */
public final class StrictReading {
    private static final Map<String, Class<? extends HasMetadata>> STRIMZI = Map.of(
            "Kafka", Kafka.class,
            "KafkaNodePool", KafkaNodePool.class,
            "KafkaTopic", KafkaTopic.class,
            "KafkaUser", KafkaUser.class);

    /** Kinds that no library here has types for: their schemas are closed. */
    private static final Set<String> BY_SCHEMA_ALONE =
            Set.of("Cluster", "ScheduledBackup", "Certificate", "ServiceMonitor", "PrometheusRule");

    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> OF_KIND = new ConcurrentHashMap<>();

    private StrictReading() {}

    public static List<String> faults(JsonNode object) {
        return Stream.concat(typeFaults(object).stream(), schemaFaults(object))
                .map(fault -> Manifests.title(object) + ": " + fault)
                .toList();
    }

    private static Stream<String> schemaFaults(JsonNode object) {
        return OF_KIND
                .computeIfAbsent(Manifests.kind(object), StrictReading::schema)
                .validate(object.toString(), InputFormat.JSON)
                .stream()
                .map(fault -> fault.getInstanceLocation() + " " + fault.getMessage());
    }

    private static Schema schema(String kind) {
        if (STRIMZI.containsKey(kind)) {
            return SCHEMAS.getSchema(StrimziDefinitions.schema(STRIMZI.get(kind)));
        }
        try (var file = StrictReading.class.getResourceAsStream("/schemas/" + kind + ".json")) {
            if (file == null) {
                throw new AssertionError("schemas/" + kind + ".json is missing: it says what a " + kind + " needs");
            }
            return SCHEMAS.getSchema(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> typeFaults(JsonNode object) {
        var kind = Manifests.kind(object);
        HasMetadata read;
        try {
            read = SERIALIZATION.unmarshal(object.toString(), STRIMZI.getOrDefault(kind, HasMetadata.class));
        } catch (RuntimeException e) {
            return List.of("cannot be read: " + e.getMessage());
        }
        if (read instanceof GenericKubernetesResource) {
            return BY_SCHEMA_ALONE.contains(kind)
                    ? List.of()
                    : List.of("nobody knows " + object.path("apiVersion").asText());
        }
        var faults = new ArrayList<String>();
        additional(read, "", faults);
        return faults;
    }

    /** What a type has no field for, or a field of another type, is among its additional properties. */
    private static void additional(Object part, String path, List<String> faults) {
        if (part instanceof Collection<?> items) {
            items.forEach(item -> additional(item, path + "/*", faults));
        } else if (part instanceof Map<?, ?> map) {
            map.forEach((key, value) -> additional(value, path + "/" + key, faults));
        } else if (part != null && part.getClass().getPackageName().matches("io\\.(fabric8|strimzi)\\..*")) {
            fields(part, path, faults);
        }
    }

    private static void fields(Object part, String path, List<String> faults) {
        for (Class<?> type = part.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) || part instanceof Enum) {
                    continue;
                }
                var value = value(field, part);
                if (field.getName().equals("additionalProperties") && value instanceof Map<?, ?> unknown) {
                    unknown.keySet().forEach(name -> faults.add(path + "/" + name + " is unknown or of another type"));
                } else {
                    additional(value, path + "/" + field.getName(), faults);
                }
            }
        }
    }

    private static Object value(java.lang.reflect.Field field, Object part) {
        try {
            field.setAccessible(true);
            return field.get(part);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
