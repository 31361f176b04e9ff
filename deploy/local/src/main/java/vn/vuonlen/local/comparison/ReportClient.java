package vn.vuonlen.local.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.vuonlen.local.demo.Endpoints;
import vn.vuonlen.local.signin.JsonHttp;

/** Reads reports and areas from the services. Answers are cached for the lifetime of the client. */
final class ReportClient {
    private static final String AREA = "11";
    private final Endpoints endpoints;
    private final Map<URI, JsonNode> cache = new HashMap<>();

    ReportClient(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    JsonNode poverty(int year, String scope) throws IOException, InterruptedException {
        return report("poverty", year, scope.equals("POOR_DISTRICTS") ? "&designation=POOR_DISTRICT" : "");
    }

    JsonNode movement(int year) throws IOException, InterruptedException {
        return report("movement", year, "");
    }

    JsonNode funding(int year) throws IOException, InterruptedException {
        return report("funding", year, "");
    }

    /** The target of the province, or of its poor districts. */
    JsonNode target(int year, String scope, String measure) throws IOException, InterruptedException {
        JsonNode all = get(endpoints.reporting().resolve("/v1/targets?area=" + AREA + "&year=" + year));
        for (JsonNode target : all.path("targets")) {
            boolean whole = target.path("designation").isMissingNode()
                    || target.path("designation").isNull();
            if (whole == scope.equals("PROVINCE")
                    && target.path("measure").asText().equals(measure)) {
                return target;
            }
        }
        return all.path("absent");
    }

    /** How many areas there were at the end of a year. */
    Optional<BigDecimal> areas(int year, String filter) throws IOException, InterruptedException {
        JsonNode answer = get(endpoints.household().resolve("/v1/areas?asOf=" + year + "-12-31&limit=500&" + filter));
        return answer.has("items")
                ? Optional.of(BigDecimal.valueOf(answer.path("items").size()))
                : Optional.empty();
    }

    private JsonNode report(String name, int year, String filter) throws IOException, InterruptedException {
        return get(endpoints.reporting().resolve("/v1/reports/" + name + "?area=" + AREA + "&year=" + year + filter));
    }

    /** An error is cached too: its figure then shows as missing. */
    private JsonNode get(URI uri) throws IOException, InterruptedException {
        JsonNode cached = cache.get(uri);
        if (cached == null) {
            cached =
                    JsonHttp.get(uri, endpoints.tokens().token("auditor", AREA)).body();
            cache.put(uri, cached);
        }
        return cached;
    }
}
