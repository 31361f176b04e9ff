package vn.vuonlen.local.glance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.vuonlen.local.JsonHttp;
import vn.vuonlen.local.demo.Endpoints;

/** What the services answer now; each question is asked once. */
final class Reports {
    private static final String AREA = "11";
    private final Endpoints endpoints;
    private final Map<URI, JsonNode> answers = new HashMap<>();

    Reports(Endpoints endpoints) {
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
        JsonNode all = ask(endpoints.reporting().resolve("/v1/targets?area=" + AREA + "&year=" + year));
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
    Optional<BigDecimal> areas(int year, String narrowed) throws IOException, InterruptedException {
        JsonNode answer = ask(endpoints.household().resolve("/v1/areas?asOf=" + year + "-12-31&limit=500&" + narrowed));
        return answer.has("items")
                ? Optional.of(BigDecimal.valueOf(answer.path("items").size()))
                : Optional.empty();
    }

    private JsonNode report(String name, int year, String more) throws IOException, InterruptedException {
        return ask(endpoints.reporting().resolve("/v1/reports/" + name + "?area=" + AREA + "&year=" + year + more));
    }

    /** A refusal is kept too: the figure is then missing, and shown so. */
    private JsonNode ask(URI question) throws IOException, InterruptedException {
        JsonNode known = answers.get(question);
        if (known == null) {
            known = JsonHttp.get(question, endpoints.tokens().token("auditor", AREA))
                    .body();
            answers.put(question, known);
        }
        return known;
    }
}
