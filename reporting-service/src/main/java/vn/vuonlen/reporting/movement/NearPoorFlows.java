package vn.vuonlen.reporting.movement;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the near-poor households of one area became those of the next year:
 * start − escaped − toPoor + fromPoor + relapsed + new + movedIn − movedOut + formed − dissolved + transferredIn
 * − transferredOut − notReviewed = end. A decided review leaves nobody unreviewed.
 */
public record NearPoorFlows(
        @Schema(examples = "127667") long households,
        @Schema(examples = "124850") long householdsBefore,

        @Schema(examples = "12100", description = "Near-poor in the review of the year before.")
        long start,

        @Schema(examples = "9.69", nullable = true) BigDecimal startRate,

        @Schema(examples = "1500", description = "Neither near-poor nor poor any more.")
        long escaped,

        @Schema(examples = "1.20", nullable = true) BigDecimal escapedRate,

        @Schema(examples = "310", description = "Near-poor the year before, now poor.")
        long toPoor,

        @Schema(examples = "1900", description = "Poor the year before, now near-poor.")
        long fromPoor,

        @Schema(
                examples = "75",
                nullable = true,
                description =
                        "Near-poor again: not the year before, and neither poor then, but in an earlier one. Null if"
                                + " no earlier year has results.")
        Long relapsed,

        @Schema(examples = "0.06", nullable = true) BigDecimal relapsedRate,

        @Schema(
                examples = "218",
                nullable = true,
                description =
                        "Near-poor, and in no earlier year that has results; the household existed the year before."
                                + " Null if relapsed is.")
        @JsonProperty("new")
        Long newlyNearPoor,

        @Schema(examples = "0.17", nullable = true) BigDecimal newRate,

        @JsonUnwrapped OtherFlows others,

        @Schema(examples = "12483", description = "Near-poor in the review of the year.")
        long end,

        @Schema(examples = "9.78", nullable = true) BigDecimal endRate)
        implements MovementTable.Cells {

    static final List<String> COLUMNS = Stream.of(
                    Stream.of(
                            "households",
                            "householdsBefore",
                            "start",
                            "startRate",
                            "escaped",
                            "escapedRate",
                            "toPoor",
                            "fromPoor",
                            "relapsed",
                            "relapsedRate",
                            "new",
                            "newRate"),
                    OtherFlows.COLUMNS.stream(),
                    Stream.of("end", "endRate"))
            .flatMap(columns -> columns)
            .toList();

    static NearPoorFlows of(Line line) {
        return new NearPoorFlows(
                line.count(Flow.HOUSEHOLDS),
                line.count(Flow.HOUSEHOLDS_BEFORE),
                line.count(Flow.START),
                line.rateBefore(Flow.START),
                line.count(Flow.ESCAPED),
                line.rateBefore(Flow.ESCAPED),
                line.count(Flow.TO_POOR),
                line.count(Flow.FROM_POOR),
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
                                toPoor,
                                fromPoor,
                                relapsed,
                                relapsedRate,
                                newlyNearPoor,
                                newRate)
                                .stream(),
                        others.cells(),
                        Arrays.<Object>asList(end, endRate).stream())
                .flatMap(cells -> cells);
    }
}
