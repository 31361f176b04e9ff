package vn.vuonlen.reporting.publishing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A restatement of a decided review, as its owner publishes it. */
public record Restatement(UUID review, int number, String decision, LocalDate date) {

    /** How many results and how many households belong to it. */
    public record Sized(Restatement restatement, int results, int households) {
        Map<String, Object> value() {
            return Map.of(
                    "number",
                    restatement.number(),
                    "decision",
                    restatement.decisionValue(),
                    "results",
                    results,
                    "households",
                    households);
        }
    }

    public Sized of(int results, int households) {
        return new Sized(this, results, households);
    }

    /** The newer state of a review that was restated: {@code results} counts the households that have any result now. */
    public static PublishedState announced(PublishedState review, int results, Sized... restatements) {
        var value = new LinkedHashMap<>(review.value());
        value.put("results", results);
        value.put("restatements", Stream.of(restatements).map(Sized::value).toList());
        return new PublishedState(review.topic(), review.id(), review.epoch(), review.version() + 1, value);
    }

    Map<String, Object> decisionValue() {
        return Map.of("number", decision, "date", date.toString());
    }

    /** The last day on which it was not known. */
    public LocalDate dayBefore() {
        return date.minusDays(1);
    }
}
