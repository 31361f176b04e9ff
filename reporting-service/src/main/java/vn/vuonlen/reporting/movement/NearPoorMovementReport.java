package vn.vuonlen.reporting.movement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.boundary.Residence;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.ReportHead;

@Schema(description = "How the near-poor households of one year became those of the next.")
public record NearPoorMovementReport(
        @JsonUnwrapped ReportHead head,
        boolean standardChanged,
        @JsonUnwrapped NearPoorFlows flows,
        NearPoorFlows ethnicMinority,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        List<AreaRow> areas,

        List<OfResidence> residences,
        AsOf asOf)
        implements MovementTable<NearPoorFlows> {

    @Schema(name = "NearPoorMovementRow")
    public record AreaRow(AreaName area, @JsonUnwrapped NearPoorFlows flows, NearPoorFlows ethnicMinority)
            implements Row<NearPoorFlows> {}

    @Schema(name = "NearPoorMovementOfResidence")
    public record OfResidence(
            Residence residence,
            @JsonUnwrapped NearPoorFlows flows,
            NearPoorFlows ethnicMinority,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
            List<AreaRow> areas)
            implements Group<NearPoorFlows> {}

    static NearPoorMovementReport of(MovementLines lines) {
        return new NearPoorMovementReport(
                lines.head(),
                lines.standardChanged(),
                NearPoorFlows.of(lines.total().all()),
                NearPoorFlows.of(lines.total().minorities()),
                MovementLines.map(lines.areas(), NearPoorMovementReport::row),
                MovementLines.map(
                        lines.residences(),
                        group -> new OfResidence(
                                group.residence(),
                                NearPoorFlows.of(group.total().all()),
                                NearPoorFlows.of(group.total().minorities()),
                                MovementLines.map(group.areas(), NearPoorMovementReport::row))),
                lines.asOf());
    }

    private static AreaRow row(MovementLines.Pair pair) {
        return new AreaRow(pair.area(), NearPoorFlows.of(pair.all()), NearPoorFlows.of(pair.minorities()));
    }

    @Override
    public String slug() {
        return "near-poor-movement";
    }

    @Override
    public List<String> flowColumns() {
        return NearPoorFlows.COLUMNS;
    }
}
