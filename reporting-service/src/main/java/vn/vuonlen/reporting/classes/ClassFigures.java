package vn.vuonlen.reporting.classes;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.reporting.poverty.ClassCounts;
import vn.vuonlen.reporting.poverty.Rate;

/** The figures of an area and year that are public in full. */
public record ClassFigures(
        @Schema(examples = "127667") long households,
        @Schema(examples = "47336") long poor,
        @Schema(examples = "37.08", nullable = true) BigDecimal poorRate,
        @Schema(examples = "12483") long nearPoor,
        @Schema(examples = "9.78", nullable = true) BigDecimal nearPoorRate,
        @Schema(examples = "15310", nullable = true) Long average,
        @Schema(examples = "11.99", nullable = true) BigDecimal averageRate) {

    public static final List<String> COLUMNS =
            List.of("households", "poor", "poorRate", "nearPoor", "nearPoorRate", "average", "averageRate");

    public static ClassFigures of(ClassCounts counts) {
        return new ClassFigures(
                counts.households(),
                counts.poor(),
                Rate.of(counts.poor(), counts.households()),
                counts.nearPoor(),
                Rate.of(counts.nearPoor(), counts.households()),
                counts.average(),
                counts.average() == null ? null : Rate.of(counts.average(), counts.households()));
    }

    public Stream<Object> cells() {
        return Arrays.<Object>asList(households, poor, poorRate, nearPoor, nearPoorRate, average, averageRate).stream();
    }

    /** The cells of figures that there may be none of. */
    public static Stream<Object> cellsOf(ClassFigures figures) {
        return figures == null ? COLUMNS.stream().map(column -> null) : figures.cells();
    }
}
