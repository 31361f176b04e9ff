package vn.vuonlen.reporting.funding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigInteger;
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
        List<OfProject> byProject,
        List<OfCapitalType> byCapitalType,
        List<OfSource> bySource,
        List<OfMonth> byMonth,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(nullable = true, description = "The same money for each area of the breakdown that was asked for.")
        List<OfArea> areas,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                nullable = true,
                description = "With a breakdown: the money that is of the area itself, and of none of its parts.")
        Stages undivided,

        AsOf asOf)
        implements Tabular {

    public record Name(
            @Schema(examples = "Chương trình 135") String vi,
            @Schema(examples = "Programme 135") String en) {}

    public record OfProgramme(
            @Schema(examples = "P135") String programme,
            Name name,
            @JsonUnwrapped Stages stages) {}

    public record OfProject(
            @Schema(examples = "P135", description = "Code of the programme that the project is part of.")
            String programme,

            @Schema(
                    examples = "INFRASTRUCTURE",
                    nullable = true,
                    description = "Its code; none for money of no project; null where it is not known.")
            String project,

            @Schema(nullable = true, description = "Null without a project.")
            Name name,

            @JsonUnwrapped Stages stages) {}

    public record OfCapitalType(
            @Schema(examples = "DEVELOPMENT") String capitalType,
            @JsonUnwrapped Stages stages) {}

    public record OfSource(
            @Schema(examples = "CENTRAL") String source,
            @JsonUnwrapped Stages stages) {}

    public record OfMonth(
            @Schema(
                    examples = "2018-05",
                    nullable = true,
                    description = "The month, which may be after the fiscal year; null where it is not known.")
            String month,

            @Schema(format = "int64", examples = "4500000000", description = "Whole đồng that were paid out in it.")
            BigInteger disbursed) {}

    @Schema(name = "FundingOfArea")
    public record OfArea(AreaName area, @JsonUnwrapped Stages stages) {}

    @Override
    public String slug() {
        return "funding";
    }

    @Override
    public List<String> columns() {
        return FundingRows.COLUMNS;
    }

    @Override
    public List<List<Object>> rows() {
        return sections().stream().flatMap(section -> section.rows().stream()).toList();
    }

    @Override
    @JsonIgnore
    public List<Section> sections() {
        return new FundingRows(this).sections();
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
}
