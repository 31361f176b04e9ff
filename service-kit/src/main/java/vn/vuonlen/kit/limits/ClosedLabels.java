package vn.vuonlen.kit.limits;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Keeps the labels of the metrics of requests a closed set: each method that somebody invents would otherwise be a series
 * for ever. What is no route is one label by {@code quarkus.micrometer.binder.http-server.suppress4xx-errors}.
 */
@Singleton
public class ClosedLabels implements HttpServerMetricsTagsContributor {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Tags OTHER = Tags.of("method", "OTHER");

    @Override
    public Tags contribute(Context context) {
        return METHODS.contains(context.request().method().name()) ? Tags.empty() : OTHER;
    }
}
