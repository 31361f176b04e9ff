package vn.vuonlen.reporting.target;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.export.Tabular;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.Knowledge;

@Schema(
        description = "The targets of an area for a year, against what was reached, and the path still to go; with a"
                + " breakdown those of its districts or communes too.")
public record TargetReport(
        AreaName area,
        @Schema(examples = "2019") int year,
        @JsonUnwrapped Knowledge knowledge,
        List<Reached> targets,
        AsOf asOf)
        implements Tabular {

    public record Reached(
            AreaName area,

            @Schema(nullable = true, examples = "POOR_DISTRICT")
            String designation,

            TargetMeasure measure,
            @Schema(examples = "33.97") BigDecimal target,

            @Schema(nullable = true, examples = "33.05", description = "From the decided report; null before it.")
            BigDecimal actual,

            @JsonUnwrapped TargetPath path,

            @Schema(nullable = true, description = "The decision that set it, where one was named.")
            TargetDecision decision,

            @Schema(
                    examples = "false",
                    description = "Whether the year was over when it was set: then it says nothing about being met.")
            boolean setAfterTheFact,

            @Schema(examples = "1", description = "How often it was set; in quotes it is the ETag that If-Match names.")
            int version) {}

    /** The same report of some of its targets. */
    public TargetReport with(List<Reached> some) {
        return new TargetReport(area, year, knowledge, some, asOf);
    }

    @Override
    public String slug() {
        return "targets";
    }

    @Override
    public List<String> columns() {
        var own = Stream.of(
                "areaCode",
                "areaName",
                "year",
                "designation",
                "measure",
                "target",
                "actual",
                "startYear",
                "start",
                "stillToGo",
                "neededPerYear",
                "met",
                "decisionNumber",
                "decisionDate",
                "setAfterTheFact",
                "version");
        return Stream.concat(own, Knowledge.COLUMNS.stream()).toList();
    }

    @Override
    public List<List<Object>> rows() {
        return targets.stream().map(this::row).toList();
    }

    /** A designation is that of one target. */
    @Override
    public Set<String> aboveTheTable() {
        return Set.of("areaCode", "areaName", "year", "asKnownOn", "restated");
    }

    @Override
    public boolean isTotal(List<Object> row) {
        return false;
    }

    @Override
    public String period() {
        return Integer.toString(year);
    }

    private List<Object> row(Reached t) {
        List<Object> own = Arrays.asList(
                t.area().code(),
                t.area().name(),
                year,
                t.designation(),
                t.measure().wire(),
                t.target(),
                t.actual(),
                t.path().startYear(),
                t.path().start(),
                t.path().stillToGo(),
                t.path().neededPerYear(),
                t.path().met(),
                t.decision() == null ? null : t.decision().number(),
                t.decision() == null ? null : t.decision().date(),
                t.setAfterTheFact(),
                t.version());
        return Stream.concat(own.stream(), knowledge.cells()).collect(Collectors.toList());
    }
}
