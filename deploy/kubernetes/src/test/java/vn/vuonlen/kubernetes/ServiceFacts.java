package vn.vuonlen.kubernetes;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the chart says of a service in {@code files/services.yaml}. */
public record ServiceFacts(String key, int port, Map<String, Integer> publishes, Set<String> consumes) {
    private record Entry(
            int port,
            String host,
            Map<String, Integer> publishes,
            Set<String> consumes,
            List<Map<String, String>> routes,
            Map<String, String> secrets,
            Set<String> calls) {}

    public static List<ServiceFacts> all() {
        try {
            var entries = new YAMLMapper()
                    .readValue(
                            Chart.FOLDER.resolve("files/services.yaml").toFile(),
                            new TypeReference<TreeMap<String, Entry>>() {});
            return entries.entrySet().stream()
                    .map(entry -> new ServiceFacts(
                            entry.getKey(),
                            entry.getValue().port(),
                            entry.getValue().publishes(),
                            entry.getValue().consumes()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
