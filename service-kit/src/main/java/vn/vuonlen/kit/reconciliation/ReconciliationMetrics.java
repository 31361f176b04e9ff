package vn.vuonlen.kit.reconciliation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** What the last comparison with each owner found, whichever process made it. */
@Startup
@Singleton
class ReconciliationMetrics {

    private static final String LAST = """
            SELECT coalesce(sum(r.differing), 0), extract(epoch FROM clock_timestamp() - max(r.compared_at)),
                   EXISTS (SELECT FROM owner_total o WHERE o.topic = t.topic)
              FROM (SELECT ?::text AS topic) t LEFT JOIN reconciliation r USING (topic) GROUP BY t.topic
            """;

    private final DataSource database;
    private final Map<String, Last> last = new ConcurrentHashMap<>();
    private final Set<String> counted = ConcurrentHashMap.newKeySet();
    private final long start = System.nanoTime();

    private record Last(long differing, double age, long readAt) {}

    ReconciliationMetrics(MeterRegistry metrics, DataSource database, @All List<ReconciledProjection> projections) {
        this.database = database;
        for (var projection : projections) {
            String topic = projection.topic();
            Gauge.builder("vuonlen.reconciliation.difference", () -> differing(topic))
                    .description("Areas whose figures differ from what their owner counts; 0 unless something was lost")
                    .tag("topic", topic)
                    .register(metrics);
            Gauge.builder("vuonlen.reconciliation.age", () -> age(topic))
                    .description(
                            "Since the figures were last compared with what their owner counts, or the start; 0 while there"
                                    + " is nothing to compare")
                    .baseUnit("seconds")
                    .tag("topic", topic)
                    .register(metrics);
        }
    }

    void refresh(String topic) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LAST)) {
            statement.setString(1, topic);
            try (var row = statement.executeQuery()) {
                row.next();
                if (row.getBoolean(3)) {
                    counted.add(topic);
                } else {
                    counted.remove(topic);
                }
                double age = row.getDouble(2);
                if (row.wasNull()) {
                    last.remove(topic);
                } else {
                    last.put(topic, new Last(row.getLong(1), age, System.nanoTime()));
                }
            }
        }
    }

    private long differing(String topic) {
        var found = last.get(topic);
        return found == null ? 0 : found.differing();
    }

    private double age(String topic) {
        var found = last.get(topic);
        if (!counted.contains(topic)) {
            return 0;
        }
        return found == null ? secondsSince(start) : found.age() + secondsSince(found.readAt());
    }

    private static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1_000_000_000.0;
    }
}
