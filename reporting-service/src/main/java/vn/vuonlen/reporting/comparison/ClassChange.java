package vn.vuonlen.reporting.comparison;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.reporting.classes.ClassFigures;
import vn.vuonlen.reporting.poverty.Rate;

/** From the year that is compared with to the year of the report: households more or fewer, and percentage points. */
public record ClassChange(
        @Schema(examples = "2817", description = "All households more; negative: fewer.")
        long households,

        @Schema(examples = "-3864", description = "Poor households more; negative: fewer.")
        long poor,

        @Schema(examples = "-3.93", nullable = true) BigDecimal poorRatePoints,

        @Schema(examples = "383", description = "Near-poor households more; negative: fewer.")
        long nearPoor,

        @Schema(examples = "0.09", nullable = true) BigDecimal nearPoorRatePoints,

        @Schema(
                examples = "1200",
                nullable = true,
                description = "Households of average living standard more; null where either year does not know them.")
        Long average,

        @Schema(examples = "0.72", nullable = true) BigDecimal averageRatePoints) {

    static final List<String> COLUMNS = List.of(
            "households", "poor", "poorRatePoints", "nearPoor", "nearPoorRatePoints", "average", "averageRatePoints");

    static ClassChange of(ClassFigures now, ClassFigures then) {
        return new ClassChange(
                now.households() - then.households(),
                now.poor() - then.poor(),
                Rate.points(now.poorRate(), then.poorRate()),
                now.nearPoor() - then.nearPoor(),
                Rate.points(now.nearPoorRate(), then.nearPoorRate()),
                now.average() == null || then.average() == null ? null : now.average() - then.average(),
                Rate.points(now.averageRate(), then.averageRate()));
    }

    Stream<Object> cells() {
        return Arrays.<Object>asList(
                households, poor, poorRatePoints, nearPoor, nearPoorRatePoints, average, averageRatePoints)
                .stream();
    }
}
