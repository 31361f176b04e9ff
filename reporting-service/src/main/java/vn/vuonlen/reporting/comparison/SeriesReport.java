package vn.vuonlen.reporting.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.classes.ClassFigures;
import vn.vuonlen.reporting.export.Tabular;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.Knowledge;
import vn.vuonlen.reporting.provenance.YearReviews;

@Schema(description = "The classes of an area's households year by year. What lies between two years is not made up.")
public record SeriesReport(
        AreaName area,
        @Schema(examples = "as-reported") String boundaries,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true, examples = "POOR_DISTRICT")
        String designation,

        @JsonUnwrapped Knowledge knowledge,

        @Schema(description = "Every year from the first with figures to the last, the oldest first.")
        List<OfYear> years,

        AsOf asOf)
        implements Tabular {

    @Schema(name = "SeriesYear", description = "The figures of a year, or why there are none.")
    public record OfYear(
            @Schema(examples = "2018") int year,
            @Schema(examples = "59-2015", nullable = true) String standard,
            @Schema(examples = "decided", nullable = true) String status,
            @Schema(examples = "127667", nullable = true) Long households,
            @Schema(examples = "47336", nullable = true) Long poor,
            @Schema(examples = "37.08", nullable = true) BigDecimal poorRate,
            @Schema(examples = "12483", nullable = true) Long nearPoor,
            @Schema(examples = "9.78", nullable = true) BigDecimal nearPoorRate,
            @Schema(examples = "15310", nullable = true) Long average,
            @Schema(examples = "11.99", nullable = true) BigDecimal averageRate,

            @Schema(description = "Why it has no figures, or why they do not continue those of the year before.")
            List<SeriesNote> notes) {

        static OfYear without(int year, SeriesNote reason) {
            return new OfYear(year, null, null, null, null, null, null, null, null, null, List.of(reason));
        }

        static OfYear of(YearReviews reviews, ClassFigures f, List<SeriesNote> notes) {
            return new OfYear(
                    reviews.year(),
                    reviews.standard(),
                    reviews.status().wire(),
                    f.households(),
                    f.poor(),
                    f.poorRate(),
                    f.nearPoor(),
                    f.nearPoorRate(),
                    f.average(),
                    f.averageRate(),
                    notes);
        }

        private Stream<Object> cells() {
            return Arrays.<Object>asList(
                    households, poor, poorRate, nearPoor, nearPoorRate, average, averageRate, noted())
                    .stream();
        }

        private String noted() {
            return notes.isEmpty() ? null : notes.stream().map(SeriesNote::name).collect(Collectors.joining("; "));
        }
    }

    @Override
    public String slug() {
        return "series";
    }

    @Override
    public List<String> columns() {
        return Stream.of(
                        Stream.of("areaCode", "areaName", "year", "boundaries", "standard", "status", "designation"),
                        ClassFigures.COLUMNS.stream(),
                        Stream.of("notes"),
                        Knowledge.COLUMNS.stream())
                .flatMap(columns -> columns)
                .toList();
    }

    @Override
    public List<List<Object>> rows() {
        return years.stream().map(this::row).toList();
    }

    private List<Object> row(OfYear of) {
        return Stream.of(
                        Arrays.<Object>asList(
                                area.code(),
                                area.name(),
                                of.year(),
                                boundaries,
                                of.standard(),
                                of.status(),
                                designation)
                                .stream(),
                        of.cells(),
                        knowledge.cells())
                .flatMap(cells -> cells)
                // toList() of a collector takes null, which is an empty cell.
                .collect(Collectors.toList());
    }
}
