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
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.ReportHead;

@Schema(description = "Households of average living standard of an area in one year.")
public record AverageIncomeReport(
        @JsonUnwrapped ReportHead head,
        @JsonUnwrapped Average figures,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        List<AreaRow> areas,

        AsOf asOf)
        implements TableOfAreas {

    @Schema(name = "AverageIncomeRow")
    public record AreaRow(AreaName area, @JsonUnwrapped Average figures) implements Row {}

    public record Average(
            @Schema(examples = "127667") long households,
            @Schema(examples = "15310", nullable = true) Long average,
            @Schema(examples = "11.99", nullable = true) BigDecimal averageRate)
            implements Cells {

        static final List<String> COLUMNS = List.of("households", "average", "averageRate");

        static Average of(Figures f) {
            return new Average(f.households(), f.average(), f.averageRate());
        }

        @Override
        public Stream<Object> cells() {
            return Arrays.<Object>asList(households, average, averageRate).stream();
        }
    }

    static AverageIncomeReport of(PovertyReport report) {
        return new AverageIncomeReport(
                report.head(),
                Average.of(report.figures()),
                report.areas() == null
                        ? null
                        : report.areas().stream()
                                .map(row -> new AreaRow(row.area(), Average.of(row.figures())))
                                .toList(),
                report.asOf());
    }

    @Override
    public String slug() {
        return "average-income";
    }

    @Override
    public List<String> figureColumns() {
        return Average.COLUMNS;
    }
}
