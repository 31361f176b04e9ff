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
import vn.vuonlen.reporting.poverty.Figures.EthnicMinority;
import vn.vuonlen.reporting.poverty.PovertyReport;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.ReportHead;

@Schema(description = "The classes of an area's households in one year.")
public record SummaryReport(
        @JsonUnwrapped ReportHead head,
        @JsonUnwrapped Summary figures,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        List<AreaRow> areas,

        AsOf asOf)
        implements TableOfAreas {

    @Schema(name = "SummaryRow")
    public record AreaRow(AreaName area, @JsonUnwrapped Summary figures) implements Row {}

    public record Summary(
            @Schema(examples = "127667") long households,
            @Schema(examples = "47336") long poor,
            @Schema(examples = "37.08", nullable = true) BigDecimal poorRate,
            @Schema(examples = "12483") long nearPoor,
            @Schema(examples = "9.78", nullable = true) BigDecimal nearPoorRate,
            @Schema(examples = "15310", nullable = true) Long average,
            @Schema(examples = "11.99", nullable = true) BigDecimal averageRate,
            EthnicMinority ethnicMinority)
            implements Cells {

        static final List<String> COLUMNS = List.of(
                "households",
                "poor",
                "poorRate",
                "nearPoor",
                "nearPoorRate",
                "average",
                "averageRate",
                "ethnicMinorityHouseholds",
                "ethnicMinorityPoor",
                "ethnicMinorityPoorRate",
                "ethnicMinoritySuppressed");

        static Summary of(Figures f) {
            return new Summary(
                    f.households(),
                    f.poor(),
                    f.poorRate(),
                    f.nearPoor(),
                    f.nearPoorRate(),
                    f.average(),
                    f.averageRate(),
                    f.ethnicMinority());
        }

        @Override
        public Stream<Object> cells() {
            return Arrays.<Object>asList(
                    households,
                    poor,
                    poorRate,
                    nearPoor,
                    nearPoorRate,
                    average,
                    averageRate,
                    ethnicMinority.households(),
                    ethnicMinority.poor(),
                    ethnicMinority.poorRate(),
                    ethnicMinority.suppressed())
                    .stream();
        }
    }

    static SummaryReport of(PovertyReport report) {
        return new SummaryReport(
                report.head(),
                Summary.of(report.figures()),
                report.areas() == null
                        ? null
                        : report.areas().stream()
                                .map(row -> new AreaRow(row.area(), Summary.of(row.figures())))
                                .toList(),
                report.asOf());
    }

    @Override
    public String slug() {
        return "summary";
    }

    @Override
    public List<String> figureColumns() {
        return Summary.COLUMNS;
    }
}
