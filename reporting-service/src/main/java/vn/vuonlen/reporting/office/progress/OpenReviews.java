package vn.vuonlen.reporting.office.progress;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vuonlen.reporting.office.SignedIn;
import vn.vuonlen.reporting.office.progress.OpenReviewState.Awaited;
import vn.vuonlen.reporting.office.progress.OpenReviewState.CommuneState;
import vn.vuonlen.reporting.office.progress.OpenReviewState.Counted;

/** The reviews that are not decided yet, in the areas of an officer: household-service owns them. */
@Singleton
class OpenReviews {
    private final HouseholdService households;

    OpenReviews(HouseholdService households) {
        this.households = households;
    }

    /** The newest year first; empty if the officer's role may not know. */
    Optional<List<OpenReviewState>> of(SignedIn reader) throws HouseholdService.Away {
        var listed = households.read("/v1/reviews", reader);
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        var open = new ArrayList<OpenReviewState>();
        for (var review : listed.get().path("items")) {
            if (!review.path("kind").asText().equals("PERIODIC")
                    || review.path("step").asText().equals("DECIDED")) {
                continue;
            }
            var path = "/v1/reviews/" + review.path("id").asText();
            var progress = households.read(path + "/progress?breakdown=commune", reader);
            if (progress.isEmpty()) {
                return Optional.empty();
            }
            // Of a review of another province no commune is the officer's.
            if (!progress.get().path("communes").isEmpty()) {
                open.add(state(progress.get(), households.read(path + "/communes", reader)));
            }
        }
        return Optional.of(List.copyOf(open));
    }

    private static OpenReviewState state(JsonNode progress, Optional<JsonNode> steps) {
        Map<String, JsonNode> byCode = new HashMap<>();
        steps.ifPresent(found -> found.path("items")
                .forEach(commune -> byCode.put(commune.path("commune").asText(), commune)));
        var communes = new ArrayList<CommuneState>();
        for (var commune : progress.path("communes")) {
            communes.add(commune(
                    commune, byCode.get(commune.path("commune").path("code").asText())));
        }
        return new OpenReviewState(
                progress.path("year").asInt(),
                progress.path("step").asText().equals("CLOSED"),
                counted(progress.path("total")),
                communes);
    }

    private static CommuneState commune(JsonNode commune, JsonNode steps) {
        var awaited = new ArrayList<Awaited>();
        if (steps != null) {
            for (var deadline : steps.path("deadlines")) {
                if (deadline.hasNonNull("due")) {
                    awaited.add(new Awaited(
                            deadline.path("act").asText(),
                            LocalDate.parse(deadline.path("due").asText())));
                }
            }
        }
        return new CommuneState(
                commune.path("commune").path("name").asText(),
                counted(commune.path("counts")),
                steps == null ? null : steps.path("step").asText(),
                awaited);
    }

    private static Counted counted(JsonNode counts) {
        return new Counted(
                counts.path("listed").asLong() - counts.path("ended").asLong(),
                counts.path("surveyed").asLong());
    }
}
