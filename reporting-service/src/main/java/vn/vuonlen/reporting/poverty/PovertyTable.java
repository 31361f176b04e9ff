package vn.vuonlen.reporting.poverty;

import java.util.List;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.YearReviews;
import vn.vuonlen.reporting.query.ReportQuery;

/** A poverty report with all of its figures, before those that its reader may not see are removed. */
record PovertyTable(
        ReportQuery query, YearReviews reviews, TallyRow total, List<TallyRow> rows, AsOf asOf, PublicView publicView) {

    /** @param before null without a year before, and for an area that did not exist then */
    record TallyRow(Area area, Tally now, Tally before) {}

    PovertyReport visibleTo(boolean official) {
        return new PovertyReport(
                AreaName.of(total.area()),
                query.year(),
                query.boundariesWire(),
                reviews.standard(),
                reviews.status().wire(),
                query.designation().orElse(null),
                figures(total, official),
                query.breakdown().isEmpty()
                        ? null
                        : rows.stream()
                                .map(r -> new PovertyReport.AreaRow(AreaName.of(r.area()), figures(r, official)))
                                .toList(),
                asOf);
    }

    private Figures figures(TallyRow row, boolean official) {
        Figures figures = Figures.of(row.now(), row.before());
        return official ? figures : publicView.of(row.area(), row.now(), figures);
    }
}
