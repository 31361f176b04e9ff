package vn.vuonlen.reporting.official;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.export.Tabular;
import vn.vuonlen.reporting.official.OfficialFigure.Qualifier;
import vn.vuonlen.reporting.official.OfficialFigure.Unit;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.Knowledge;

@Schema(
        name = "OfficialFigureReport",
        description = "The published figures of an area and a year, each beside the one that the reports compute.")
public record OfficialReport(
        AreaName area,
        @Schema(examples = "2018") int year,
        @JsonUnwrapped Knowledge knowledge,
        List<Compared> figures,
        AsOf asOf)
        implements Tabular {

    @Schema(name = "ComparedFigure", description = "A published figure beside the computed one.")
    public record Compared(
            AreaName area,

            @Schema(nullable = true, examples = "POOR_DISTRICT")
            String designation,

            @Schema(examples = "poor_rate") String measure,
            Unit unit,
            Qualifier qualifier,
            @Schema(examples = "37.08") BigDecimal value,

            @Schema(
                    nullable = true,
                    examples = "37.08",
                    description =
                            "The public figure of the reports; null if none computes it, if it is withheld, and if the"
                                    + " year has none.")
            BigDecimal computed,

            @Schema(
                    nullable = true,
                    examples = "0.00",
                    description = "How much more is computed than was published; null if nothing is computed.")
            BigDecimal difference,

            @Schema(
                    nullable = true,
                    examples = "46121",
                    description =
                            "The sum of the parts that the same paper has: of the measures that are part of this one,"
                                    + " or of all areas right below; null if it has none.")
            BigDecimal sumOfParts,

            @Schema(
                    nullable = true,
                    examples = "true",
                    description = "Whether that sum is the figure. Where it is not, both stay as they were published.")
            Boolean addsUp,

            @Schema(nullable = true, examples = "funding_total")
            String partOf,

            @Schema(examples = "158/QĐ-UBND, 26/02/2019") String source,
            @Schema(nullable = true) String note) {}

    @Override
    public String slug() {
        return "official-figures";
    }

    @Override
    public List<String> columns() {
        var own = Stream.of(
                "areaCode",
                "areaName",
                "year",
                "designation",
                "measure",
                "unit",
                "qualifier",
                "value",
                "computed",
                "difference",
                "sumOfParts",
                "addsUp",
                "partOf",
                "source",
                "note");
        return Stream.concat(own, Knowledge.COLUMNS.stream()).toList();
    }

    @Override
    public List<List<Object>> rows() {
        return figures.stream().map(this::row).toList();
    }

    private List<Object> row(Compared f) {
        List<Object> own = Arrays.asList(
                f.area().code(),
                f.area().name(),
                year,
                f.designation(),
                f.measure(),
                f.unit(),
                f.qualifier(),
                number(f.value()),
                number(f.computed()),
                number(f.difference()),
                number(f.sumOfParts()),
                f.addsUp(),
                f.partOf(),
                f.source(),
                f.note());
        return Stream.concat(own.stream(), knowledge.cells()).collect(Collectors.toList());
    }

    /** A column has counts, percents and đồng: a whole number is printed as one. */
    private static Number number(BigDecimal value) {
        return value != null && value.scale() <= 0 ? value.toBigIntegerExact() : value;
    }
}
