package vn.vuonlen.reporting.movement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.boundary.Residence;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.ReportHead;

@Schema(description = "How the poor households of one year became those of the next.")
public record MovementReport(
        @JsonUnwrapped ReportHead head,
        boolean standardChanged,
        @JsonUnwrapped Flows flows,
        Flows ethnicMinority,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        List<AreaRow> areas,

        List<OfResidence> residences,
        AsOf asOf)
        implements MovementTable<Flows> {

    @Schema(name = "MovementRow")
    public record AreaRow(AreaName area, @JsonUnwrapped Flows flows, Flows ethnicMinority) implements Row<Flows> {}

    @Schema(name = "MovementOfResidence")
    public record OfResidence(
            Residence residence,
            @JsonUnwrapped Flows flows,
            Flows ethnicMinority,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
            List<AreaRow> areas)
            implements Group<Flows> {}

    static MovementReport of(MovementLines lines) {
        return new MovementReport(
                lines.head(),
                lines.standardChanged(),
                Flows.of(lines.total().all()),
                Flows.of(lines.total().minorities()),
                MovementLines.map(lines.areas(), MovementReport::row),
                MovementLines.map(
                        lines.residences(),
                        group -> new OfResidence(
                                group.residence(),
                                Flows.of(group.total().all()),
                                Flows.of(group.total().minorities()),
                                MovementLines.map(group.areas(), MovementReport::row))),
                lines.asOf());
    }

    private static AreaRow row(MovementLines.Pair pair) {
        return new AreaRow(pair.area(), Flows.of(pair.all()), Flows.of(pair.minorities()));
    }

    @Override
    public String slug() {
        return "movement";
    }

    @Override
    public List<String> flowColumns() {
        return Flows.COLUMNS;
    }
}
