package vn.vuonlen.reporting.provenance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was known when the figures of a report were as they are. */
public record Knowledge(
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                nullable = true,
                examples = "2019-05-05",
                description = "The day that was asked for: what was decided later is not in the figures.")
        LocalDate asKnownOn,

        @Schema(
                description = "For each year of the figures whose decided review was put right afterwards, the newest"
                        + " restatement that they contain; empty if there is none.")
        List<Restated> restated) {

    /** The columns of a report as a table. */
    public static final List<String> COLUMNS = List.of("asKnownOn", "restated");

    public static Knowledge of(Optional<LocalDate> asKnownOn, YearReviews... years) {
        return new Knowledge(
                asKnownOn.orElse(null),
                Stream.of(years)
                        .flatMap(year -> year.restated().stream())
                        .sorted(Comparator.comparingInt(Restated::year).thenComparingInt(Restated::number))
                        .toList());
    }

    /** Each restatement as year, number, day and number of the decision, which may have spaces; several by semicolons. */
    public Stream<Object> cells() {
        String all = restated.stream()
                .map(r -> "%d %d %s %s"
                        .formatted(
                                r.year(),
                                r.number(),
                                r.decision().date(),
                                r.decision().number()))
                .collect(Collectors.joining("; "));
        return Arrays.<Object>asList(asKnownOn, all.isEmpty() ? null : all).stream();
    }
}
