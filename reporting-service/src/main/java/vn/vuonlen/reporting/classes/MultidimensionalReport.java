package vn.vuonlen.reporting.classes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.poverty.Figures;
import vn.vuonlen.reporting.poverty.PovertyReport;
import vn.vuonlen.reporting.poverty.Rate;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.ReportHead;

@Schema(description = "The multidimensionally poor of an area in one year: a term of Decree 07/2021.")
public record MultidimensionalReport(
        @JsonUnwrapped ReportHead head,
        @JsonUnwrapped Multidimensional figures,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        List<AreaRow> areas,

        AsOf asOf)
        implements TableOfAreas {

    @Schema(name = "MultidimensionalRow")
    public record AreaRow(AreaName area, @JsonUnwrapped Multidimensional figures) implements Row {}

    public record Multidimensional(
            @Schema(examples = "127667") long households,
            @Schema(examples = "47336") long poor,
            @Schema(examples = "12483") long nearPoor,

            @Schema(examples = "59819", description = "Poor and near-poor households together.")
            long multidimensionallyPoor,

            @Schema(
                    examples = "46.86",
                    nullable = true,
                    description = "The same in percent of all, with two decimals; null without households.")
            BigDecimal multidimensionallyPoorRate)
            implements Cells {

        static final List<String> COLUMNS =
                List.of("households", "poor", "nearPoor", "multidimensionallyPoor", "multidimensionallyPoorRate");

        static Multidimensional of(Figures f) {
            long both = f.poor() + f.nearPoor();
            return new Multidimensional(f.households(), f.poor(), f.nearPoor(), both, Rate.of(both, f.households()));
        }

        @Override
        public Stream<Object> cells() {
            return Arrays.<Object>asList(households, poor, nearPoor, multidimensionallyPoor, multidimensionallyPoorRate)
                    .stream();
        }
    }

    static MultidimensionalReport of(PovertyReport report) {
        return new MultidimensionalReport(
                report.head(),
                Multidimensional.of(report.figures()),
                report.areas() == null
                        ? null
                        : report.areas().stream()
                                .map(row -> new AreaRow(row.area(), Multidimensional.of(row.figures())))
                                .toList(),
                report.asOf());
    }

    @Override
    public String slug() {
        return "multidimensional";
    }

    @Override
    public List<String> figureColumns() {
        return Multidimensional.COLUMNS;
    }
}
