package vn.vuonlen.checks.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long each kind of request took, in milliseconds. */
final class Latencies {

    private final Map<String, List<Double>> times = new TreeMap<>();

    void measure(String kind, Runnable request) {
        long began = System.nanoTime();
        request.run();
        times.computeIfAbsent(kind, first -> new ArrayList<>()).add((System.nanoTime() - began) / 1e6);
    }

    double longest() {
        return times.values().stream().mapToDouble(Collections::max).max().orElseThrow();
    }

    /** Such as {@code page p50 4 ms, p99 9 ms (120); …}. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        times.forEach((kind, all) -> {
            var sorted = all.stream().sorted().toList();
            text.append("%s p50 %.1f ms, p99 %.1f ms (%d); "
                    .formatted(kind, quantile(sorted, 0.5), quantile(sorted, 0.99), sorted.size()));
        });
        return text.toString();
    }

    private static double quantile(List<Double> sorted, double quantile) {
        return sorted.get((int) Math.min(sorted.size() - 1.0, sorted.size() * quantile));
    }
}
