package vn.vuonlen.checks.observability;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.vuonlen.checks.faults.KillableService;
import vn.vuonlen.infrastructure.testing.TestPostgres;
import vn.vuonlen.infrastructure.testing.TestSettings;
import vn.vuonlen.observability.ListedMetric;

/** {@code metrics.csv}, by which alarms and dashboards are checked, is what the services expose as they are delivered. */
@Timeout(300)
class ExposedMetricsTest {

    private static final Pattern SAMPLE = Pattern.compile("(\\w+)(?:\\{(.*)})? [^ ]+");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");
    private static final String OURS = "vuonlen_";

    @Test
    void theListIsWhatTheServicesExpose() throws Exception {
        for (var service : Set.of("household", "funding", "reporting")) {
            var exposed = exposed(service + "-service");
            var listed = new TreeMap<String, Set<String>>();
            ListedMetric.all().stream()
                    .filter(metric -> metric.services().contains(service))
                    .forEach(metric -> listed.put(metric.name(), new TreeSet<>(metric.labels())));
            exposed.keySet().removeIf(name -> !listed.containsKey(name) && !name.startsWith(OURS));

            assertEquals(listed, exposed, service);
        }
    }

    /** The labels of each metric, after the first request. */
    private static Map<String, Set<String>> exposed(String service) throws Exception {
        try (var running = new KillableService(service, TestSettings.of(TestPostgres.create()))) {
            await().atMost(Duration.ofMinutes(2)).until(running::ready);
            assertEquals(200, running.get("/problems", null).orElseThrow().statusCode());
            var labels = new TreeMap<String, Set<String>>();
            running.get("/q/metrics", null).orElseThrow().body().lines().forEach(line -> {
                var sample = SAMPLE.matcher(line);
                if (sample.matches()) {
                    var names = labels.computeIfAbsent(sample.group(1), name -> new TreeSet<>());
                    var pairs = sample.group(2) == null ? "" : sample.group(2);
                    LABEL.matcher(pairs).results().forEach(label -> names.add(label.group(1)));
                }
            });
            return labels;
        }
    }
}
