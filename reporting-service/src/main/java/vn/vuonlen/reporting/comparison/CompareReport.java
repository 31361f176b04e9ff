package vn.vuonlen.reporting.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.classes.TableOfAreas;
import vn.vuonlen.reporting.poverty.ClassTable;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.ReportHead;
import vn.vuonlen.reporting.query.ReportQuery;

@Schema(description = "The classes of an area's households in two years, and what changed.")
public record CompareReport(
        @JsonUnwrapped ReportHead head,

        @Schema(examples = "2017", description = "The year that is compared with.")
        int comparedYear,

        @Schema(examples = "59-2015", nullable = true, description = "Its poverty standard; null if it names none.")
        String comparedStandard,

        @Schema(
                description =
                        "Whether the two years were classified by different standards, so that rates do not compare.")
        boolean standardChanged,

        @JsonUnwrapped Compared figures,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        List<AreaRow> areas,

        AsOf asOf)
        implements TableOfAreas {

    @Schema(name = "CompareRow")
    public record AreaRow(AreaName area, @JsonUnwrapped Compared figures) implements Row {}

    static CompareReport of(ReportQuery query, ClassTable table) {
        var compared = table.other().orElseThrow();
        return new CompareReport(
                ReportHead.of(table.total().area(), query, table.reviews(), table.knowledge()),
                compared.year(),
                compared.standard(),
                !compared.standards().equals(table.reviews().standards()),
                Compared.of(table.total()),
                query.breakdown().isEmpty()
                        ? null
                        : table.rows().stream()
                                .map(row -> new AreaRow(AreaName.of(row.area()), Compared.of(row)))
                                .toList(),
                table.asOf());
    }

    @Override
    public String slug() {
        return "compare";
    }

    @Override
    public List<String> headColumns() {
        return Stream.concat(
                        ReportHead.COLUMNS.stream(), Stream.of("comparedYear", "comparedStandard", "standardChanged"))
                .toList();
    }

    @Override
    public Stream<Object> headCells() {
        return Stream.concat(
                head.cells(), Arrays.<Object>asList(comparedYear, comparedStandard, standardChanged).stream());
    }

    @Override
    public List<String> figureColumns() {
        return Compared.COLUMNS;
    }
}
