package vn.vuonlen.local.comparison;

import java.io.IOException;
import java.net.URI;
import vn.vuonlen.local.signin.JsonHttp;

/** How many events lie in the topics of reporting-service that it has not consumed, from its metric {@code vuonlen_inbox_lag}. */
final class EventsToConsume {
    private static final String LAG = "vuonlen_inbox_lag{";

    private final URI metrics;

    EventsToConsume(URI reporting) {
        this.metrics = reporting.resolve("/q/metrics");
    }

    long count() throws IOException, InterruptedException {
        return JsonHttp.text(metrics)
                .lines()
                .filter(line -> line.startsWith(LAG))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
