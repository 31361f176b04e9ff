package vn.vuonlen.reporting.funding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.export.Tabular;
import vn.vuonlen.reporting.provenance.AsOf;

@Schema(description = "Money of one fiscal year for an area and everything in it, in whole đồng.")
public record FundingReport(
        AreaName area,
        @Schema(examples = "2018") int year,

        @Schema(examples = "poverty", description = "poverty: the programmes against poverty; all: others too.")
        String programme,

        @JsonUnwrapped Stages stages,
        List<OfProgramme> byProgramme,
        List<OfCapitalType> byCapitalType,
        List<OfSource> bySource,
        AsOf asOf)
        implements Tabular {

    public record Name(
            @Schema(examples = "Chương trình 135") String vi,
            @Schema(examples = "Programme 135") String en) {}

    public record OfProgramme(
            @Schema(examples = "P135") String programme,
            Name name,
            @JsonUnwrapped Stages stages) {}

    public record OfCapitalType(
            @Schema(examples = "DEVELOPMENT") String capitalType,
            @JsonUnwrapped Stages stages) {}

    public record OfSource(
            @Schema(examples = "CENTRAL") String source,
            @JsonUnwrapped Stages stages) {}

    @Override
    public String slug() {
        return "funding";
    }

    @Override
    public List<String> columns() {
        return List.of("areaCode", "areaName", "year", "dimension", "value", "budgeted", "allocated", "disbursed");
    }

    @Override
    public List<List<Object>> rows() {
        var rows = new ArrayList<List<Object>>();
        rows.add(row("total", programme, stages));
        byProgramme.forEach(p -> rows.add(row("programme", p.programme(), p.stages())));
        byCapitalType.forEach(c -> rows.add(row("capitalType", c.capitalType(), c.stages())));
        bySource.forEach(s -> rows.add(row("source", s.source(), s.stages())));
        return rows;
    }

    @Override
    public Set<String> aboveTheTable() {
        return Set.of("areaCode", "areaName", "year");
    }

    @Override
    public boolean isTotal(List<Object> row) {
        return row.contains("total");
    }

    @Override
    public Map<String, Message> names() {
        return byProgramme.stream()
                .collect(Collectors.toMap(
                        OfProgramme::programme,
                        p -> new Message(p.name().vi(), p.name().en())));
    }

    private List<Object> row(String dimension, String value, Stages s) {
        return Arrays.asList(
                area.code(), area.name(), year, dimension, value, s.budgeted(), s.allocated(), s.disbursed());
    }
}
