package vn.vuonlen.reporting.need;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.export.Tabular;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.Knowledge;

@Schema(
        name = "MoneyAndNeedReport",
        description = "The money of the programmes against poverty beside the poor whom it is for, of one year.")
public record NeedReport(
        AreaName area,
        @Schema(examples = "2018") int year,

        @Schema(
                nullable = true,
                examples = "money",
                description = "What the year does not have, whose figures are null then: poverty, money or both;"
                        + " null if it has both.")
        String missing,

        @JsonUnwrapped Knowledge knowledge,
        @JsonUnwrapped Need need,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(nullable = true, description = "A row of the same figures for each area of the breakdown asked for.")
        List<AreaRow> areas,

        AsOf asOf)
        implements Tabular {

    @Schema(name = "MoneyAndNeedRow")
    public record AreaRow(
            AreaName area,

            @Schema(
                    nullable = true,
                    examples = "1",
                    description =
                            "1 for the area with the most đồng allocated for each poor household; the same for the"
                                    + " same sum; null without one.")
            Long rank,

            @JsonUnwrapped Need need) {}

    @Override
    public String slug() {
        return "money-and-need";
    }

    @Override
    public List<String> columns() {
        var own = Stream.of(
                "areaCode",
                "areaName",
                "year",
                "missing",
                "poor",
                "nearPoor",
                "budgetedDong",
                "allocatedDong",
                "disbursedDong",
                "disbursedShare",
                "allocatedPerPoorHouseholdDong",
                "disbursedPerPoorHouseholdDong",
                "rank");
        return Stream.concat(own, Knowledge.COLUMNS.stream()).toList();
    }

    @Override
    public List<List<Object>> rows() {
        var total = new AreaRow(area, null, need);
        var all = areas == null ? Stream.of(total) : Stream.concat(Stream.of(total), areas.stream());
        return all.map(this::row).toList();
    }

    private List<Object> row(AreaRow row) {
        Need n = row.need();
        List<Object> own = Arrays.asList(
                row.area().code(),
                row.area().name(),
                year,
                missing,
                n.poor(),
                n.nearPoor(),
                n.budgetedDong(),
                n.allocatedDong(),
                n.disbursedDong(),
                n.disbursedShare(),
                n.allocatedPerPoorHouseholdDong(),
                n.disbursedPerPoorHouseholdDong(),
                row.rank());
        return Stream.concat(own.stream(), knowledge.cells()).collect(Collectors.toList());
    }
}
