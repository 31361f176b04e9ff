package vn.vuonlen.reporting.movement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.export.Tabular;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.Knowledge;

@Schema(description = "How the poor households of one year became those of the next.")
public record MovementReport(
        AreaName area,
        @Schema(examples = "2018") int year,
        @Schema(examples = "as-reported") String boundaries,
        @Schema(examples = "59-2015") String standard,

        @Schema(description = "Whether the year before was classified by another standard.")
        boolean standardChanged,

        @Schema(examples = "decided") String status,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true, examples = "POOR_DISTRICT")
        String designation,

        @JsonUnwrapped Knowledge knowledge,

        @JsonUnwrapped Flows flows,

        @Schema(description = "The same for ethnic-minority households; who joins or leaves them moved in or out.")
        Flows ethnicMinority,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        List<AreaRow> areas,

        AsOf asOf)
        implements Tabular {

    @Schema(name = "MovementRow")
    public record AreaRow(AreaName area, @JsonUnwrapped Flows flows, Flows ethnicMinority) {}

    private static final List<String> FLOWS = List.of(
            "start",
            "escaped",
            "relapsed",
            "new",
            "movedIn",
            "movedOut",
            "formed",
            "dissolved",
            "transferredIn",
            "transferredOut",
            "notReviewed",
            "end");

    @Override
    public String slug() {
        return "movement";
    }

    @Override
    public List<String> columns() {
        return Stream.of(
                        Stream.of("areaCode", "areaName", "year", "boundaries", "standard", "standardChanged"),
                        Stream.of("status", "designation"),
                        FLOWS.stream(),
                        FLOWS.stream().map(f -> "ethnicMinority" + Character.toUpperCase(f.charAt(0)) + f.substring(1)),
                        Knowledge.COLUMNS.stream())
                .flatMap(s -> s)
                .toList();
    }

    @Override
    public List<List<Object>> rows() {
        var total = new AreaRow(area, flows, ethnicMinority);
        var all = areas == null ? Stream.of(total) : Stream.concat(Stream.of(total), areas.stream());
        return all.map(this::row).toList();
    }

    private List<Object> row(AreaRow row) {
        return Stream.of(
                        Stream.<Object>of(row.area().code(), row.area().name(), year, boundaries),
                        Arrays.<Object>asList(standard, standardChanged, status, designation).stream(),
                        cells(row.flows()),
                        cells(row.ethnicMinority()),
                        knowledge.cells())
                .<Object>flatMap(s -> s)
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
    }

    private static Stream<Object> cells(Flows f) {
        return Stream.of(
                f.start(),
                f.escaped(),
                f.relapsed(),
                f.newlyPoor(),
                f.movedIn(),
                f.movedOut(),
                f.formed(),
                f.dissolved(),
                f.transferredIn(),
                f.transferredOut(),
                f.notReviewed(),
                f.end());
    }
}
