package vn.vuonlen.reporting.poverty;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.Knowledge;
import vn.vuonlen.reporting.provenance.YearReviews;
import vn.vuonlen.reporting.query.ReportQuery;

/** A poverty report with all of its figures, before those that its reader may not see are removed. */
record PovertyTable(
        ReportQuery query, YearReviews reviews, Knowledge knowledge, TallyRow total, List<TallyRow> rows, AsOf asOf) {

    /**
     * @param counted the areas whose counters it sums
     * @param before null without a year before, and for an area that did not exist then
     */
    record TallyRow(Area area, Set<UUID> counted, Tally now, Tally before) {}

    PovertyReport whole() {
        return report(row -> Figures.of(row.now(), row.before()));
    }

    PovertyReport visibleIn(PublicView view) {
        return report(row -> view.of(row, Figures.of(row.now(), row.before())));
    }

    private PovertyReport report(Function<TallyRow, Figures> figures) {
        return new PovertyReport(
                AreaName.of(total.area()),
                query.year(),
                query.boundariesWire(),
                reviews.standard(),
                reviews.status().wire(),
                query.designation().orElse(null),
                knowledge,
                figures.apply(total),
                query.breakdown().isEmpty()
                        ? null
                        : rows.stream()
                                .map(r -> new PovertyReport.AreaRow(AreaName.of(r.area()), figures.apply(r)))
                                .toList(),
                asOf);
    }
}
