package vn.vuonlen.reporting.poverty;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.export.Tabular;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.Knowledge;
import vn.vuonlen.reporting.provenance.ReportHead;

@Schema(description = "Poverty of one area in one year.")
public record PovertyReport(
        AreaName area,
        @Schema(examples = "2018") int year,

        @Schema(examples = "as-reported", description = "The map of the figures: as-reported, or the day of the map.")
        String boundaries,

        @Schema(examples = "59-2015") String standard,
        @Schema(examples = "decided") String status,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true, examples = "POOR_DISTRICT")
        String designation,

        @JsonUnwrapped Knowledge knowledge,

        @JsonUnwrapped Figures figures,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(nullable = true, description = "A row of the same figures for each area of the breakdown asked for.")
        List<AreaRow> areas,

        AsOf asOf)
        implements Tabular {

    @Schema(name = "PovertyRow")
    public record AreaRow(AreaName area, @JsonUnwrapped Figures figures) {}

    /** The same for reports that are made of this one. */
    public ReportHead head() {
        return new ReportHead(area, year, boundaries, standard, status, designation, knowledge);
    }

    @Override
    public String slug() {
        return "poverty";
    }

    @Override
    public List<String> columns() {
        return PovertyColumns.NAMES;
    }

    @Override
    public List<List<Object>> rows() {
        var total = new AreaRow(area, figures);
        var all = areas == null ? Stream.of(total) : Stream.concat(Stream.of(total), areas.stream());
        return all.map(row -> PovertyColumns.of(this, row)).toList();
    }
}
