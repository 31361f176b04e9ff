package vn.vuonlen.reporting.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far it is to a target: in households, or in points of a rate. */
@Schema(description = "How far it is to a target.")
public record TargetPath(
        @Schema(
                nullable = true,
                examples = "2018",
                description = "The newest decided year before that of the target; null if there is none.")
        Integer startYear,

        @Schema(nullable = true, examples = "37.08", description = "The figure of that year; null if it is not known.")
        BigDecimal start,

        @Schema(
                nullable = true,
                examples = "3.11",
                description =
                        "Households or percentage points above the target: of what was reached, and before that is"
                                + " decided of the start. 0 where it is reached; null if neither is known.")
        BigDecimal stillToGo,

        @Schema(
                nullable = true,
                examples = "3.11",
                description =
                        "What is still to go, in equal steps from the start year to that of the target, rounded up;"
                                + " null once the year is decided.")
        BigDecimal neededPerYear,

        @Schema(
                nullable = true,
                examples = "true",
                description = "Null before the year is decided, and of a target that was set after the fact.")
        Boolean met) {

    /** The newest decided year before that of a target, and its figure; the figure is null if it is not known. */
    record Start(int year, BigDecimal figure) {}

    static TargetPath of(Target target, Optional<Start> start, BigDecimal actual) {
        BigDecimal begin = start.map(Start::figure).orElse(null);
        BigDecimal toGo = toGo(target, actual == null ? begin : actual);
        return new TargetPath(
                start.map(Start::year).orElse(null),
                begin,
                toGo,
                toGo == null || actual != null
                        ? null
                        : perYear(toGo, target.year() - start.orElseThrow().year()),
                actual == null || target.isSetAfterTheFact() ? null : actual.compareTo(target.value()) <= 0);
    }

    private static BigDecimal toGo(Target target, BigDecimal figure) {
        BigDecimal reached = target.measure().scaled(BigDecimal.ZERO);
        return figure == null ? null : figure.subtract(target.value()).max(reached);
    }

    /** Rounded up, or the steps would end before the target. */
    private static BigDecimal perYear(BigDecimal toGo, int years) {
        return toGo.divide(BigDecimal.valueOf(years), toGo.scale(), RoundingMode.CEILING);
    }
}
