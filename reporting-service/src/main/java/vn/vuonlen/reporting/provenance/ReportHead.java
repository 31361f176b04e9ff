package vn.vuonlen.reporting.provenance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.query.ReportQuery;

/** What the figures of a report are of. */
public record ReportHead(
        AreaName area,
        @Schema(examples = "2018") int year,
        @Schema(examples = "as-reported") String boundaries,

        @Schema(examples = "59-2015", nullable = true) String standard,

        @Schema(examples = "decided") String status,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true, examples = "POOR_DISTRICT")
        String designation,

        @JsonUnwrapped Knowledge knowledge) {

    /** The columns after those of the area; {@link Knowledge#COLUMNS} come last. */
    public static final List<String> COLUMNS = List.of("year", "boundaries", "standard", "status", "designation");

    public static ReportHead of(Area area, ReportQuery query, YearReviews reviews, Knowledge knowledge) {
        return new ReportHead(
                AreaName.of(area),
                query.year(),
                query.boundariesWire(),
                reviews.standard(),
                reviews.status().wire(),
                query.designation().orElse(null),
                knowledge);
    }

    public Stream<Object> cells() {
        return Arrays.<Object>asList(year, boundaries, standard, status, designation).stream();
    }
}
