package vn.vuonlen.reporting.distribution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.export.Tabular;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.Knowledge;

@Schema(description = "Of the households of an area in one year, by class, how many were asked and gave each answer.")
public record DistributionReport(
        @JsonIgnore @Schema(hidden = true) String slug,
        AreaName area,
        @Schema(examples = "2018") int year,

        @Schema(examples = "as-reported", description = "The map of the figures: as-reported, or the day of the map.")
        String boundaries,

        @Schema(examples = "59-2015", nullable = true) String standard,
        @Schema(examples = "decided") String status,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true, examples = "POOR_DISTRICT")
        String designation,

        @JsonUnwrapped Knowledge knowledge,

        @Schema(description = "The answers of the households of each class.")
        List<ClassAnswers> classes,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(nullable = true, description = "A row of the same figures for each area of the breakdown asked for.")
        List<AreaRow> areas,

        AsOf asOf)
        implements Tabular {

    @Schema(name = "DistributionRow")
    public record AreaRow(AreaName area, List<ClassAnswers> classes) {}

    public record ClassAnswers(
            @JsonProperty("class")
            @Schema(
                    examples = "POOR",
                    enumeration = {"POOR", "NEAR_POOR", "ALL"},
                    description = "The class of the households; ALL: every household with a result.")
            String livingStandard,

            @Schema(examples = "47336", description = "All households of the class.")
            long households,

            @Schema(
                    nullable = true,
                    examples = "46900",
                    description = "Those of which the answer is known, also where it is that there is none.")
            Long asked,

            @Schema(nullable = true, examples = "436", description = "Those of which it is not known: not asked.")
            Long unknown,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(nullable = true, description = "True if the answers are withheld from this caller.")
            Boolean suppressed,

            @Schema(description = "The answers that the surveys of the year ask for, and others that were given.")
            List<CodeCount> codes) {}

    public record CodeCount(
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(
                    nullable = true,
                    examples = "census",
                    description = "The official list that the code is of, where there are several.")
            String scheme,

            @Schema(examples = "NO_CAPITAL") String code,
            SurveyCode.Name name,

            @Schema(
                    nullable = true,
                    examples = "21408",
                    description = "Households that gave this answer; null if withheld, and where nobody was asked.")
            Long households,

            @Schema(
                    nullable = true,
                    examples = "45.65",
                    description =
                            "In percent of those asked, with two decimals; of what came of commitments, in percent of the"
                                    + " committed. Null where there is nothing to compare with, and of target groups as long as it is"
                                    + " not known of all households whether they were asked.")
            BigDecimal percent) {

        static CodeCount of(SurveyCode code, Long households, BigDecimal percent) {
            return new CodeCount(code.scheme(), code.code(), code.name(), households, percent);
        }
    }

    @Override
    public List<String> columns() {
        return DistributionColumns.NAMES;
    }

    @Override
    public List<List<Object>> rows() {
        var total = new AreaRow(area, classes);
        var all = areas == null ? Stream.of(total) : Stream.concat(Stream.of(total), areas.stream());
        return all.flatMap(row -> DistributionColumns.of(this, row)).toList();
    }
}
