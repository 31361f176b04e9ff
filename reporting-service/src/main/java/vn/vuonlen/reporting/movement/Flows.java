package vn.vuonlen.reporting.movement;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the poor households of one area became those of the next year:
 * start − escaped + relapsed + new + movedIn − movedOut + formed − dissolved + transferredIn − transferredOut
 * − notReviewed = end. A decided review leaves nobody unreviewed.
 */
public record Flows(
        @Schema(examples = "127667") long households,
        @Schema(examples = "124850") long householdsBefore,

        @Schema(examples = "51200", description = "Poor in the review of the year before.")
        long start,

        @Schema(examples = "41.01", nullable = true) BigDecimal startRate,

        @Schema(examples = "7100", description = "No longer poor.")
        long escaped,

        @Schema(examples = "5.69", nullable = true) BigDecimal escapedRate,

        @Schema(
                examples = "410",
                nullable = true,
                description = "Poor again, having escaped before; null if that is not known of any who became poor.")
        Long relapsed,

        @Schema(examples = "0.32", nullable = true) BigDecimal relapsedRate,

        @Schema(
                examples = "2826",
                nullable = true,
                description = "Poor, and not before; the household existed the year before. Null if relapsed is.")
        @JsonProperty("new")
        Long newlyPoor,

        @Schema(examples = "2.21", nullable = true) BigDecimal newRate,

        @JsonUnwrapped OtherFlows others,

        @Schema(examples = "47336", description = "Poor in the review of the year.")
        long end,

        @Schema(examples = "37.08", nullable = true) BigDecimal endRate)
        implements MovementTable.Cells {

    static final List<String> COLUMNS = Stream.of(
                    Stream.of(
                            "households",
                            "householdsBefore",
                            "start",
                            "startRate",
                            "escaped",
                            "escapedRate",
                            "relapsed",
                            "relapsedRate",
                            "new",
                            "newRate"),
                    OtherFlows.COLUMNS.stream(),
                    Stream.of("end", "endRate"))
            .flatMap(columns -> columns)
            .toList();

    static Flows of(Line line) {
        return new Flows(
                line.count(Flow.HOUSEHOLDS),
                line.count(Flow.HOUSEHOLDS_BEFORE),
                line.count(Flow.START),
                line.rateBefore(Flow.START),
                line.count(Flow.ESCAPED),
                line.rateBefore(Flow.ESCAPED),
                line.ifTold(Flow.RELAPSED),
                line.rateIfTold(Flow.RELAPSED),
                line.ifTold(Flow.NEW),
                line.rateIfTold(Flow.NEW),
                OtherFlows.of(line),
                line.count(Flow.END),
                line.rate(Flow.END));
    }

    @Override
    public Stream<Object> cells() {
        return Stream.of(
                        Arrays.<Object>asList(
                                households,
                                householdsBefore,
                                start,
                                startRate,
                                escaped,
                                escapedRate,
                                relapsed,
                                relapsedRate,
                                newlyPoor,
                                newRate)
                                .stream(),
                        others.cells(),
                        Arrays.<Object>asList(end, endRate).stream())
                .flatMap(cells -> cells);
    }
}
