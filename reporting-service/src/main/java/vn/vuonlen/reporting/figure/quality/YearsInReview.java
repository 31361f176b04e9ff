package vn.vuonlen.reporting.figure.quality;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.comparison.SeriesNote;
import vn.vuonlen.reporting.comparison.SeriesReport;
import vn.vuonlen.reporting.comparison.SeriesReport.OfYear;
import vn.vuonlen.reporting.export.Tabular;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.ReviewDecision;

/**
 * What the figures of each year rest on.
 *
 * @param decisions by year, of those of which they are known
 */
record YearsInReview(SeriesReport series, Map<Integer, ReviewDecision> decisions) implements Tabular {

    List<OfYear> years() {
        return series.years();
    }

    Optional<ReviewDecision> decision(OfYear of) {
        return Optional.ofNullable(decisions.get(of.year()));
    }

    @Override
    public AreaName area() {
        return series.area();
    }

    @Override
    public AsOf asOf() {
        return series.asOf();
    }

    /** It is shown with the report whose years it tells of. */
    @Override
    public String slug() {
        return "series";
    }

    @Override
    public List<String> columns() {
        return List.of("year", "status", "standard", "notes", "decisionNumber", "decisionDate");
    }

    @Override
    public List<List<Object>> rows() {
        return years().stream().map(this::row).toList();
    }

    private List<Object> row(OfYear of) {
        String notes = of.notes().stream().map(SeriesNote::name).collect(Collectors.joining("; "));
        String number = decision(of).map(ReviewDecision::number).orElse(null);
        LocalDate day = decision(of).map(ReviewDecision::date).orElse(null);
        return Arrays.asList(of.year(), of.status(), of.standard(), notes.isEmpty() ? null : notes, number, day);
    }
}
