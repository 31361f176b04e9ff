package vn.vuonlen.reporting.provenance;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The newest restatement of a year's review that figures contain. */
public record Restated(
        @Schema(examples = "2018", description = "The year whose decided figures were put right.")
        int year,

        @Schema(examples = "1", description = "Number of the restatement in the review of the year.")
        int number,

        RestatementDecision decision) {

    public record RestatementDecision(
            @Schema(examples = "214/QĐ-UBND") String number,

            @Schema(examples = "2019-05-06", description = "The restatement is known from this day on.")
            LocalDate date) {}
}
